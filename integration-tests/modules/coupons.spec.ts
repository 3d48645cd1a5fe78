import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import type { UsedPromotion } from "../../src/modules/distribution/attribution/attribution"
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

  const ordersOf = (count: number, promotions: UsedPromotion[]) =>
    Array.from({ length: count }, (_, index) => ({
      ...readingOf({ id: `order-${index}`, lines: [] }).facts,
      promotions,
    }))

  /** Promotions as an order has them that keeps no more than their codes. */
  const codes = (...given: string[]) =>
    given.map((code) => ({ code, id: null }))

  const couponsOf = async (promotions: UsedPromotion[]) => {
    const evidence = await findEvidence(
      module.dataSource.manager,
      ordersOf(1, promotions)
    )
    return evidence.get("order-0")!.coupons.map(({ code }) => code)
  }

  /** The statements that looking up the evidence of so many orders takes. */
  const statementsFor = async (count: number) => {
    const query = jest.spyOn(module.dataSource, "createQueryRunner")
    await findEvidence(
      module.dataSource.manager,
      ordersOf(count, codes("ann10", "bob10", "carl10"))
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
      ordersOf(1, codes("SUMMER", "Carl10", "ANN10", "carl10"))
    )
    expect(evidence.get("order-0")!.coupons).toMatchObject([
      { code: "carl10", isActive: true },
      { code: "ann10", isActive: true },
    ])
  })

  it("are the promotion that was tied, whatever its code is by now", async () => {
    expect(await couponsOf([{ code: "ANN11", id: "promo_ann" }])).toEqual([
      "ann10",
    ])
  })

  it("are not another promotion that was given the code", async () => {
    expect(await couponsOf([{ code: "ANN10", id: "promo_summer" }])).toEqual([])
  })

  it("are the later one where a renamed promotion was tied again", async () => {
    const dora = await enrol(module, "dora")
    await module.service.addCoupon({
      distributor_id: dora.id,
      code: "DORA10",
      promotion_id: "promo_ann",
      actor: SYSTEM,
    })
    expect(await couponsOf([{ code: "DORA10", id: "promo_ann" }])).toEqual([
      "DORA10",
    ])
  })
})
