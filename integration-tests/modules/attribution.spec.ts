import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import type { ReadOrder } from "../../src/modules/distribution/attribution/attribute-orders"
import type { Settings } from "../../src/modules/distribution/entities"
import {
  type DistributionModule,
  enrol,
  openDistribution,
  reconcile,
} from "../support/distribution-module"
import { readingOf } from "../support/sales"

/** Ann and Bob have codes; one customer buys again and again. */
describe("the bond between a customer and who brought it", () => {
  let module: DistributionModule

  beforeEach(async () => {
    module = await openDistribution()
    await enrol(module, "ann")
    await enrol(module, "bob")
  })

  afterEach(() => module.close())

  const bondsAre = (update: Partial<Settings>) =>
    module.service.updateSettings({ update, actor: SYSTEM })

  /** The customer's order of a day in January, by a code or without. */
  const orderOf = (day: number, code?: "ANN-1" | "BOB-1"): ReadOrder => {
    const { snapshot, facts } = readingOf({
      id: `order-of-day-${day}`,
      code,
      customerId: "cus_buyer",
      lines: [{ quantity: 1, unitNet: 1_000 }],
    })
    const placedAt = new Date(Date.UTC(2026, 0, day)).toISOString()
    return { snapshot: { ...snapshot, placedAt }, facts }
  }

  /** Who each order belongs to, and then who the customer is bound to. */
  async function outcome(): Promise<(string | null | undefined)[]> {
    const orders = await module.service.listAttributions(
      {},
      { order: { order_placed_at: "ASC" }, relations: ["distributor"] }
    )
    const [bond] = await module.service.listReferrals(
      {},
      { relations: ["distributor"] }
    )
    const codes = orders.map(({ distributor }) => distributor?.code ?? null)
    return [...codes, bond?.distributor?.code]
  }

  const permanently = { bond_mode: "permanent" } as const
  const forTwoDays = { bond_mode: "days", bond_days: 2 } as const
  const byLastClick = { bond_mode: "last_click" } as const

  describe.each<
    [string, Partial<Settings>, ReadOrder[], (string | null | undefined)[]]
  >([
    [
      "carries the orders that come after",
      permanently,
      [orderOf(1, "ANN-1"), orderOf(2)],
      ["ANN-1", "ANN-1", "ANN-1"],
    ],
    [
      "carries no order that came before",
      permanently,
      [orderOf(1), orderOf(2, "ANN-1")],
      [null, "ANN-1", "ANN-1"],
    ],
    [
      "stays with the first, though another's code has its own order",
      permanently,
      [orderOf(1, "ANN-1"), orderOf(2, "BOB-1"), orderOf(3)],
      ["ANN-1", "BOB-1", "ANN-1", "ANN-1"],
    ],
    [
      "goes to the last where the settings say so",
      byLastClick,
      [orderOf(1, "ANN-1"), orderOf(2, "BOB-1"), orderOf(3)],
      ["ANN-1", "BOB-1", "BOB-1", "BOB-1"],
    ],
    [
      "ends after the days that it lasts, and another takes its place",
      forTwoDays,
      [orderOf(1, "ANN-1"), orderOf(3), orderOf(4), orderOf(5, "BOB-1")],
      ["ANN-1", "ANN-1", null, "BOB-1", "BOB-1"],
    ],
    [
      "outlives another's code within its days",
      forTwoDays,
      [orderOf(1, "ANN-1"), orderOf(2, "BOB-1"), orderOf(3)],
      ["ANN-1", "BOB-1", "ANN-1", "ANN-1"],
    ],
  ])("%s", (_, settings, orders, expected) => {
    beforeEach(() => bondsAre(settings))

    it("when the orders are read one by one", async () => {
      for (const order of orders) {
        await reconcile(module, [order])
      }
      expect(await outcome()).toEqual(expected)
    })

    it("when they are read as one batch, in any order", async () => {
      await reconcile(module, [...orders].reverse())
      expect(await outcome()).toEqual(expected)
    })
  })
})
