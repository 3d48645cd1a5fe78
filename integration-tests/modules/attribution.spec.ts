import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import type { ReadOrder } from "../../src/modules/distribution/attribution/attribute-orders"
import { findEvidence } from "../../src/modules/distribution/attribution/find-evidence"
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
  const orderOf = (
    day: number,
    code?: "ANN-1" | "BOB-1",
    customerId = "cus_buyer"
  ): ReadOrder => {
    const { snapshot, facts } = readingOf({
      id: `order-of-day-${day}`,
      code,
      customerId,
      lines: [{ quantity: 1, unitNet: 1_000 }],
    })
    const placedAt = new Date(Date.UTC(2026, 0, day)).toISOString()
    return { snapshot: { ...snapshot, placedAt }, facts }
  }

  const records = ["cus_guest", "cus_account"] as const

  /** The same by one of the two records that Medusa keeps of one who bought before signing up. */
  const orderAs =
    (record: (typeof records)[number]) =>
    (day: number, code?: "ANN-1" | "BOB-1"): ReadOrder => {
      const order = orderOf(day, code, record)
      const aliasIds = records.filter((other) => other !== record)
      return { ...order, facts: { ...order.facts, aliasIds } }
    }
  const asGuest = orderAs("cus_guest")
  const signedIn = orderAs("cus_account")

  /** Who each order belongs to, and then who the customer's records are bound to, the account first. */
  async function outcome(): Promise<(string | null)[]> {
    const orders = await module.service.listAttributions(
      {},
      { order: { order_placed_at: "ASC" }, relations: ["distributor"] }
    )
    const bonds = await module.service.listReferrals(
      {},
      { order: { customer_id: "ASC" }, relations: ["distributor"] }
    )
    return [...orders, ...bonds].map(
      ({ distributor }) => distributor?.code ?? null
    )
  }

  const permanently = { bond_mode: "permanent" } as const
  const forTwoDays = { bond_mode: "days", bond_days: 2 } as const
  const byLastClick = { bond_mode: "last_click" } as const

  describe.each<[string, Partial<Settings>, ReadOrder[], (string | null)[]]>([
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
    [
      "follows a guest who signs up, and stays with the first",
      permanently,
      [asGuest(1, "ANN-1"), signedIn(2), signedIn(3, "BOB-1"), signedIn(4)],
      ["ANN-1", "ANN-1", "BOB-1", "ANN-1", "ANN-1"],
    ],
    [
      "carries what its owner buys without signing in, where a guest's order by another's code moves nothing",
      permanently,
      [signedIn(1, "ANN-1"), asGuest(2, "BOB-1"), asGuest(3), signedIn(4)],
      ["ANN-1", "BOB-1", "ANN-1", "ANN-1", "ANN-1"],
    ],
    [
      "is the account's own whatever link a guest with its e-mail follows last",
      byLastClick,
      [signedIn(1, "ANN-1"), asGuest(2, "BOB-1"), asGuest(3), signedIn(4)],
      ["ANN-1", "BOB-1", "BOB-1", "ANN-1", "ANN-1", "BOB-1"],
    ],
    [
      "of a guest ends for the account too, and another takes its place",
      forTwoDays,
      [asGuest(1, "ANN-1"), signedIn(4), signedIn(5, "BOB-1"), asGuest(6)],
      ["ANN-1", null, "BOB-1", "BOB-1", "BOB-1", "ANN-1"],
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
  describe("to a distributor that sells no more", () => {
    beforeEach(async () => {
      await bondsAre(permanently)
      await reconcile(module, [orderOf(1, "ANN-1"), asGuest(2, "ANN-1")])
    })

    const annIs = async (status: "suspended" | "terminated") => {
      const [ann] = await module.service.listDistributors({ code: "ANN-1" })
      await module.service.changeDistributorStatus({
        id: ann!.id,
        status,
        actor: SYSTEM,
      })
    }

    const later = () => [
      orderOf(3),
      orderOf(4, "BOB-1"),
      orderOf(5),
      signedIn(6, "BOB-1"),
      signedIn(7),
      asGuest(8),
    ]
    const ownersOfLater = [null, "BOB-1", "BOB-1", "BOB-1", "BOB-1", "BOB-1"]
    const ofAccountBuyerAndGuest = ["BOB-1", "BOB-1", "ANN-1"]
    const goneToBob = [
      ...["ANN-1", "ANN-1", ...ownersOfLater],
      ...ofAccountBuyerAndGuest,
    ]

    it("gives way for good, when the orders are read one by one", async () => {
      await annIs("terminated")
      for (const order of later()) {
        await reconcile(module, [order])
      }
      expect(await outcome()).toEqual(goneToBob)
    })

    it("gives way for good, when they are read as one batch", async () => {
      await annIs("terminated")
      await reconcile(module, later())
      expect(await outcome()).toEqual(goneToBob)
    })

    it("waits for one that is suspended only", async () => {
      await annIs("suspended")
      await reconcile(module, [orderOf(4, "BOB-1"), orderOf(5)])
      const owners = ["ANN-1", "ANN-1", "BOB-1", null]
      expect(await outcome()).toEqual([...owners, "ANN-1", "ANN-1"])
    })
  })

  it("is looked up by as many queries for a hundred orders as for one", async () => {
    await reconcile(module, [asGuest(1, "ANN-1")])
    const statementsFor = async (count: number) => {
      const query = jest.spyOn(module.dataSource, "createQueryRunner")
      const { facts } = signedIn(2)
      const evidence = await findEvidence(
        module.dataSource.manager,
        Array.from({ length: count }, (_, n) => ({
          ...facts,
          orderId: `order-${n}`,
          customerId: `cus_${n}`,
        }))
      )
      const bonded = [...evidence.values()].filter(({ bonds }) => bonds.length)
      const statements = query.mock.calls.length
      query.mockRestore()
      return { statements, bonded: bonded.length }
    }
    const { statements } = await statementsFor(1)
    expect(await statementsFor(100)).toEqual({ statements, bonded: 100 })
  })
})
