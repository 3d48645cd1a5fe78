import {
  publishPlanWorkflow,
  releaseHoldsWorkflow,
} from "../../../src/workflows"
import {
  distributionOf,
  enrolChain,
  reconcile,
  SYSTEM_ACTOR,
  type TestDistributor,
} from "../../support/network"
import {
  cancel,
  capture,
  fulfil,
  placeOrder,
  refund,
  returnItems,
} from "../../support/orders"
import { createStore, type TestStore } from "../../support/store"
import type { Story } from "../../support/stories"

export const saleAndReturn: Story = ({ getContainer }) => {
  let store: TestStore
  let chain: TestDistributor[]

  const container = () => getContainer()

  beforeAll(async () => {
    store = await createStore(container())
    await publishPlanWorkflow(container()).run({
      input: {
        terms: {
          rates_ppm: { tier_standard: [100_000, 20_000, 10_000] },
          hold: { days: 7, from: "fulfilled" },
          uplines: { max_level: 2, accepts_legal_risk: true },
        },
        actor: SYSTEM_ACTOR,
      },
    })
    chain = await enrolChain(container(), ["angela", "betty", "johnny"])
  })

  async function sell(items: Record<string, number>): Promise<string> {
    return placeOrder(container(), store, {
      items,
      metadata: { referral_code: chain[0]!.code.toLowerCase() },
    })
  }

  /** What stands for each member of the chain, in minor units, by bucket. */
  async function standing(
    orderId: string,
    bucket: "amount" | "pending" | "held" | "available"
  ): Promise<number[]> {
    await reconcile(container(), orderId)
    const commissions = await distributionOf(container()).listCommissions(
      { order_id: orderId },
      { take: null }
    )
    return chain.map(({ id }) =>
      commissions
        .filter((commission) => commission.distributor_id === id)
        .reduce((total, row) => total + Number(row[bucket]), 0)
    )
  }

  async function expectSoundLedger(): Promise<void> {
    const report = await distributionOf(container()).checkLedger()
    expect(report.checks.filter(({ violations }) => violations > 0)).toEqual([])
  }

  describe("a sale by a referral code", () => {
    it("pays the seller and its upline by level, then holds and releases", async () => {
      const orderId = await sell({ chair: 1 })
      expect(await standing(orderId, "pending")).toEqual([1000, 200, 100])

      await capture(container(), orderId)
      await fulfil(container(), orderId)
      expect(await standing(orderId, "pending")).toEqual([0, 0, 0])
      expect(await standing(orderId, "held")).toEqual([1000, 200, 100])

      await releaseHoldsWorkflow(container()).run({
        input: { until: new Date() },
      })
      expect(await standing(orderId, "available")).toEqual([0, 0, 0])

      const afterHold = new Date(Date.now() + 8 * 86_400_000)
      await releaseHoldsWorkflow(container()).run({
        input: { until: afterHold },
      })
      expect(await standing(orderId, "available")).toEqual([1000, 200, 100])
      await expectSoundLedger()
    })

    it("takes everything back when the order is cancelled", async () => {
      const orderId = await sell({ chair: 2 })
      expect(await standing(orderId, "amount")).toEqual([2000, 400, 200])
      await cancel(container(), orderId)
      expect(await standing(orderId, "amount")).toEqual([0, 0, 0])
      await expectSoundLedger()
    })

    it("takes back exactly the share of one unit of three, at every level", async () => {
      const orderId = await sell({ lamp: 3 })
      expect(await standing(orderId, "amount")).toEqual([600, 120, 60])
      await capture(container(), orderId)
      await fulfil(container(), orderId)
      await returnItems(container(), orderId, { lamp: 1 })
      expect(await standing(orderId, "amount")).toEqual([400, 80, 40])
      await expectSoundLedger()
    })

    it("claws back what was available already", async () => {
      const orderId = await sell({ chair: 1 })
      await capture(container(), orderId)
      await fulfil(container(), orderId)
      await reconcile(container(), orderId)
      const afterHold = new Date(Date.now() + 8 * 86_400_000)
      await releaseHoldsWorkflow(container()).run({
        input: { until: afterHold },
      })
      await returnItems(container(), orderId, { chair: 1 })
      expect(await standing(orderId, "amount")).toEqual([0, 0, 0])
      const transfers = await distributionOf(container()).listTransfers(
        { order_id: orderId, code: "available_reversed" },
        { take: null }
      )
      expect(transfers.map(({ amount }) => Number(amount)).sort()).toEqual([
        100, 1000, 200,
      ])
      await expectSoundLedger()
    })

    it("reduces pro rata when money is refunded and nothing comes back", async () => {
      const orderId = await sell({ chair: 1 })
      await capture(container(), orderId)
      await refund(container(), orderId, 25)
      expect(await standing(orderId, "amount")).toEqual([750, 150, 75])
      await expectSoundLedger()
    })

    it("posts nothing when it is reconciled again", async () => {
      const orderId = await sell({ chair: 1, lamp: 2 })
      await standing(orderId, "amount")
      const before = await distributionOf(container()).listTransfers(
        { order_id: orderId },
        { take: null }
      )
      await standing(orderId, "amount")
      const after = await distributionOf(container()).listTransfers(
        { order_id: orderId },
        { take: null }
      )
      expect(after).toEqual(before)
    })
  })
}
