import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import {
  type DistributionModule,
  enrol,
  openDistribution,
  reconcile,
} from "../support/distribution-module"
import { PAID_AT, readingOf, type SaleState } from "../support/sales"

/** Medusa knows an order's completion only by a date that every later touch moves. */
describe("a hold that counts from completion", () => {
  let module: DistributionModule

  beforeEach(async () => {
    module = await openDistribution()
    await module.service.plans.publish({
      terms: {
        rates_ppm: { tier_standard: [100_000] },
        hold: { days: 7, from: "completed" },
      },
      actor: SYSTEM,
    })
    await enrol(module, "angela")
  })

  afterEach(() => module.close())

  const readAs = (state: SaleState) =>
    reconcile(module, [
      readingOf(
        {
          id: "order",
          code: "ANGELA-1",
          lines: [{ quantity: 2, unitNet: 10_000 }],
        },
        state
      ),
    ])

  const completed = (day: number, state: SaleState = {}) =>
    readAs({ ...state, milestones: { paidAt: PAID_AT, completedAt: on(day) } })

  const releaseDate = async () => {
    const [commission] = await module.service.listCommissions()
    return commission!.release_at?.toISOString()
  }

  it("ends seven days after the order was first seen completed", async () => {
    await readAs({ milestones: { paidAt: PAID_AT } })
    await completed(5)
    expect(await releaseDate()).toBe(on(12))
  })

  it("ends no later for what touches the order afterwards", async () => {
    await completed(5)
    await completed(9)
    await completed(11, { returned: [1] })
    expect(await releaseDate()).toBe(on(12))
  })

  it("begins anew where an order was completed too early and completed again", async () => {
    await completed(5)
    await readAs({ milestones: { paidAt: PAID_AT } })
    await completed(9)
    expect(await releaseDate()).toBe(on(16))
  })
})

/** Noon of a day in January. */
function on(day: number): string {
  return new Date(Date.UTC(2036, 0, day, 12)).toISOString()
}
