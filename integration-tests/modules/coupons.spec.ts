import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import { findEvidence } from "../../src/modules/distribution/attribution/find-evidence"
import {
  type DistributionModule,
  enrol,
  openDistribution,
} from "../support/distribution-module"
import { readingOf } from "../support/sales"

/** Ann, Bob and Carl have a coupon each. */
describe("the coupons behind orders", () => {
  let module: DistributionModule

  beforeEach(async () => {
    module = await openDistribution()
    for (const name of ["ann", "bob", "carl"]) {
      const { id } = await enrol(module, name)
      await module.service.addCoupon({
        distributor_id: id,
        code: `${name}10`,
        promotion_id: `promo_${name}`,
        actor: SYSTEM,
      })
    }
  })

  afterEach(() => module.close())

  const ordersOf = (count: number, promotionCodes: string[]) =>
    Array.from({ length: count }, (_, index) => ({
      ...readingOf({ id: `order-${index}`, lines: [] }).facts,
      promotionCodes,
    }))

  /** The statements that looking up the evidence of so many orders takes. */
  const statementsFor = async (count: number) => {
    const query = jest.spyOn(module.dataSource, "createQueryRunner")
    await findEvidence(
      module.dataSource.manager,
      ordersOf(count, ["ann10", "bob10", "carl10"])
    )
    const statements = query.mock.calls.length
    query.mockRestore()
    return statements
  }

  it("are looked up by as many queries for a hundred as for one", async () => {
    const forOne = await statementsFor(1)
    expect(forOne).toBeGreaterThan(0)
    expect(await statementsFor(100)).toBe(forOne)
  })

  it("are found in whatever case, once each, as they stand on the order", async () => {
    const evidence = await findEvidence(
      module.dataSource.manager,
      ordersOf(1, ["SUMMER", "Carl10", "ANN10", "carl10"])
    )
    expect(evidence.get("order-0")!.coupons).toMatchObject([
      { code: "carl10", isActive: true },
      { code: "ann10", isActive: true },
    ])
  })
})
