import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import type { ReconcileResult } from "../../src/modules/distribution/reconcile/reconcile-orders"
import { brokenLaws } from "../support/bank"
import {
  type DistributionModule,
  enrolLine,
  openDistribution,
  reconcile,
} from "../support/distribution-module"
import {
  AFTER_EVERY_HOLD,
  readingOf,
  type Sale,
  SHIPPED,
} from "../support/sales"
import { IS_FULL, seeded } from "../support/seed"
import { atOnce } from "../support/workers"

const AT_ONCE = 50
const REQUESTS = IS_FULL ? 20_000 : 2_000

const sale: Sale = {
  id: "order",
  code: "SELLER-1",
  customerId: "cus_buyer",
  lines: [
    { quantity: AT_ONCE, unitNet: 1_000 },
    { quantity: 1, unitNet: 333 },
  ],
}

/** Fifty at once want the same: one queue, one order, one hold. */
describe("many who work at once", () => {
  let module: DistributionModule

  beforeEach(async () => {
    module = await openDistribution(AT_ONCE)
    await module.service.plans.publish({
      terms: {
        rates_ppm: { tier_standard: [100_000, 20_000] },
        hold: { days: 7, from: "fulfilled" },
      },
      actor: SYSTEM,
    })
    await enrolLine(module, ["seller", "sponsor"])
  })

  afterEach(() => module.close())

  const fiftyTimes = <T>(work: (n: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: AT_ONCE }, (_, n) => work(n)))

  const amounts = async (): Promise<Record<string, string>> => {
    const rows = await module.service.listCommissions({}, { take: null })
    return Object.fromEntries(
      rows.map((row) => [`${row.line_id} level ${row.level}`, row.amount])
    )
  }

  const transferCount = async (): Promise<number> => {
    const [, count] = await module.service.listAndCountTransfers()
    return count
  }

  describe("one queue", () => {
    const orderIds = Array.from({ length: REQUESTS }, (_, n) => `order_${n}`)

    const claimUntilEmpty = async (limit: number): Promise<string[]> => {
      const mine: string[] = []
      for (;;) {
        const claimed = await module.service.claimReconcileRequests(limit)
        if (claimed.length === 0) {
          return mine
        }
        mine.push(...claimed.map(({ subjectId }) => subjectId))
      }
    }

    it(
      "gives every order to one claim and none to two",
      seeded(async (dice) => {
        await module.service.requestReconcile({ orderIds, cause: "test" })
        const claims = await fiftyTimes(() =>
          claimUntilEmpty(1 + dice.below(20))
        )
        const left = await claimUntilEmpty(REQUESTS)
        const claimed = [...claims.flat(), ...left]
        expect(claims.filter((mine) => mine.length > 0).length).toBeGreaterThan(
          AT_ONCE / 2
        )
        expect(claimed.sort()).toEqual([...orderIds].sort())
      })
    )

    it("keeps what is asked anew while it is worked on, and forgets the rest", async () => {
      const asked = orderIds.slice(0, 200)
      const anew = asked.filter((_, n) => n % 4 === 0)
      await module.service.requestReconcile({ orderIds: asked, cause: "first" })
      const claimed = await module.service.claimReconcileRequests(200)
      await atOnce(
        AT_ONCE,
        anew.map(
          (id) => () =>
            module.service.requestReconcile({ orderIds: [id], cause: "anew" })
        )
      )
      await Promise.all(
        claimed.map((request) =>
          module.service.finishReconcileRequests([request])
        )
      )
      expect((await claimUntilEmpty(10)).sort()).toEqual([...anew].sort())
    })

    it(
      "is asked for many orders by many at once without a deadlock",
      seeded(async (dice) => {
        const asked = orderIds.slice(0, 100)
        await fiftyTimes(() =>
          module.service.requestReconcile({
            orderIds: dice.shuffle(asked),
            cause: "test",
          })
        )
        const requests = await module.service.listReconcileRequests(
          {},
          { take: null }
        )
        expect(requests.map(({ asked_count }) => asked_count)).toEqual(
          asked.map(() => `${AT_ONCE}`)
        )
      })
    )
  })

  describe("one order", () => {
    const tellers = (
      results: ReconcileResult[],
      ids: "attributedIds" | "changedIds"
    ) => results.filter((result) => result[ids].length > 0)

    it("that fifty reconcile for the first time is attributed and earns once", async () => {
      const results = await fiftyTimes(() =>
        reconcile(module, [readingOf(sale)])
      )
      expect(await amounts()).toEqual({
        "order-0 level 0": "5000",
        "order-0 level 1": "1000",
        "order-1 level 0": "33",
        "order-1 level 1": "7",
      })
      expect(await transferCount()).toBe(4)
      expect(await module.service.listAttributions()).toHaveLength(1)
      expect(await module.service.listReferrals()).toHaveLength(1)
      expect(tellers(results, "attributedIds")).toHaveLength(1)
      expect(tellers(results, "changedIds")).toHaveLength(1)
      expect(await brokenLaws(module.dataSource.manager)).toEqual([])
    })

    it(
      "that fifty read while it changes ends as the newest reading saw it",
      seeded(async (dice) => {
        await reconcile(module, [readingOf(sale)])
        const readings = []
        for (let returned = 1; returned <= AT_ONCE; returned++) {
          const ticket = await module.service.takeSnapshotTicket()
          readings.push({ ticket, returned })
        }
        await Promise.all(
          dice.shuffle(readings).map(({ ticket, returned }) =>
            module.service.reconcileOrders({
              ticket,
              orders: [readingOf(sale, { returned: [returned, 0] })],
            })
          )
        )
        expect(await amounts()).toEqual({
          "order-0 level 0": "0",
          "order-0 level 1": "0",
          "order-1 level 0": "33",
          "order-1 level 1": "7",
        })
        expect(await brokenLaws(module.dataSource.manager)).toEqual([])
      })
    )
  })

  it("release each hold once", async () => {
    const sales = Array.from({ length: 200 }, (_, n) => ({
      ...sale,
      id: `order_${n}`,
    }))
    await reconcile(
      module,
      sales.map((each) => readingOf(each, SHIPPED))
    )
    const due = { until: AFTER_EVERY_HOLD, limit: 20 }
    const released = await fiftyTimes(() => module.service.releaseHolds(due))
    for (let more = [""]; more.length > 0;) {
      more = await module.service.releaseHolds(due)
      released.push(more)
    }
    const commissions = await module.service.listCommissions({}, { take: null })
    expect(released.flat().sort()).toEqual(
      commissions.map(({ id }) => id).sort()
    )
    expect(
      commissions.every(({ held, available, amount }) => {
        return held === "0" && available === amount
      })
    ).toBe(true)
    expect(await brokenLaws(module.dataSource.manager)).toEqual([])
  })
})
