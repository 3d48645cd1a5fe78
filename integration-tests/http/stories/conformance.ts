import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createTierWorkflow,
  publishPlanWorkflow,
  releaseHoldsWorkflow,
  updateSettlementSettingsWorkflow,
} from "../../../src/workflows"
import {
  distributionOf,
  enrol,
  enrolChain,
  reconcile,
  SYSTEM_ACTOR,
  type TestDistributor,
} from "../../support/network"
import {
  CLERK,
  closePeriods,
  giveMethod,
  payOut,
  statementsOf,
} from "../../support/settle"
import {
  capturePayment,
  createProduct,
  createStore,
  deliverOrder,
  fulfilOrder,
  type PlacedOrder,
  placeOrder,
  refundPayment,
} from "../../support/shop"
import type { Story } from "../../support/stories"

const DAY_MS = 86_400_000

/** Published cases that need a hold, a refund or two tiers, through Medusa's own workflows. */
export const conformance: Story = ({ getContainer }) => {
  let container: MedusaContainer

  beforeEach(() => {
    container = getContainer()
  })

  /** Three levels are paid, whatever else the terms say. */
  const publish = (terms: Record<string, unknown>) =>
    publishPlanWorkflow(container).run({
      input: {
        terms: {
          uplines: { max_level: 2, accepts_legal_risk: true },
          ...terms,
        },
        actor: SYSTEM_ACTOR,
      },
    })

  /** One unit at this price, by the seller's code. */
  const sell = async (
    seller: TestDistributor,
    price: number,
    place: { currency: string; country: string }
  ): Promise<PlacedOrder> => {
    const store = await createStore(container, place)
    const product = await createProduct(container, store, { price })
    const order = await placeOrder(container, {
      store,
      items: [{ variantId: product.variantId, quantity: 1 }],
      metadata: { referral_code: seller.code },
    })
    await reconcile(container, order.id)
    return order
  }

  const inUsa = { currency: "usd", country: "us" }

  const release = (until: Date) =>
    releaseHoldsWorkflow(container).run({ input: { until } })

  /** What a distributor has, in minor units. */
  const balance = async ({ id }: TestDistributor) => {
    const [balance] = await distributionOf(container).balancesOf(id)
    return [balance!.pending, balance!.held, balance!.available].map(Number)
  }

  it("C6: pays each by the rates of its own tier", async () => {
    const tierOf = async (name: string, rates_ppm: number[]) => {
      const { result } = await createTierWorkflow(container).run({
        input: { name, rates_ppm, actor: SYSTEM_ACTOR },
      })
      return result.id
    }
    await publish({})
    const gold = await tierOf("Gold", [300_000, 60_000, 40_000])
    const silver = await tierOf("Silver", [200_000, 30_000, 10_000])
    const john = await enrol(container, "john", undefined, gold)
    const mike = await enrol(container, "mike", john, gold)
    const jessica = await enrol(container, "jessica", mike, gold)
    const silke = await enrol(container, "silke", mike, silver)
    const earned = async () => [
      (await balance(mike))[0],
      (await balance(john))[0],
    ]

    await sell(jessica, 200, inUsa)
    expect((await balance(jessica))[0]).toBe(6000)
    expect(await earned()).toEqual([1200, 800])

    await sell(silke, 200, { currency: "usd", country: "ca" })
    expect((await balance(silke))[0]).toBe(4000)
    expect(await earned()).toEqual([2400, 1600])
  })

  describe("C17: 30 % of 49.00", () => {
    let seller: TestDistributor
    let order: PlacedOrder

    beforeEach(async () => {
      await publish({
        rates_ppm: { tier_standard: [300_000] },
        hold: { days: 7, from: "fulfilled" },
      })
      seller = await enrol(container, "s")
      order = await sell(seller, 49, inUsa)
      await capturePayment(container, order)
    })

    const refundInFull = async () => {
      await refundPayment(container, order, 49)
      await reconcile(container, order.id)
    }

    it("pends as 14.70, and is nothing after a refund before the hold is over", async () => {
      expect(await balance(seller)).toEqual([1470, 0, 0])
      await refundInFull()
      expect(await balance(seller)).toEqual([0, 0, 0])
    })

    it("takes 14.70 from what is available after a refund that comes later", async () => {
      await fulfilOrder(container, order)
      await reconcile(container, order.id)
      await release(new Date(Date.now() + 8 * DAY_MS))
      expect(await balance(seller)).toEqual([0, 0, 1470])
      await refundInFull()
      expect(await balance(seller)).toEqual([0, 0, 0])
      const transfers = await distributionOf(container).listTransfers({
        order_id: order.id,
        code: "available_reversed",
      })
      expect(transfers.map(({ amount }) => amount)).toEqual(["1470"])
    })
  })

  describe("C17, once it is paid out", () => {
    it("takes 14.70 on the next statement after a refund", async () => {
      await publish({ rates_ppm: { tier_standard: [300_000] } })
      const seller = await enrol(container, "s")
      await giveMethod(container, seller.id)
      const order = await sellAndRelease(seller, 49)
      await closePeriods(container, "2036-12-01")
      const [statement] = await statementsOf(container, seller.id)
      expect(statement).toMatchObject({ closing: "1470", drawn: "1470" })
      await payOut(container, statement!.id, "2036-12-20")
      const [payout] = await distributionOf(container).listPayouts({
        distributor_id: seller.id,
      })
      expect(payout).toMatchObject({ amount: "1470", status: "paid" })

      await refundPayment(container, order, 49)
      await reconcile(container, order.id)
      expect(await balance(seller)).toEqual([0, 0, -1470])
      await closePeriods(container, "2037-01-01")
      const [paid, next] = await statementsOf(container, seller.id)
      expect(paid).toMatchObject({ status: "paid", paid: "1470" })
      expect(next).toMatchObject({
        status: "carried",
        opening: "0",
        clawbacks: "-1470",
        closing: "-1470",
        drawn: "0",
      })
    })
  })

  describe("C21: a minimum of 50.00, monthly", () => {
    it("pays none of 40.00 in December, and 60.00 in January", async () => {
      await publish({ rates_ppm: { tier_standard: [200_000] } })
      await updateSettlementSettingsWorkflow(container).run({
        input: {
          update: { cycle: "monthly", minimums: { usd: "5000" } },
          actor: CLERK,
        },
      })
      const seller = await enrol(container, "s")
      await sellAndRelease(seller, 200)
      expect(await balance(seller)).toEqual([0, 0, 4000])
      await closePeriods(container, "2036-12-01")
      await sellAndRelease(seller, 100, "ca")
      expect(await balance(seller)).toEqual([0, 0, 6000])
      await closePeriods(container, "2037-01-01")

      const statements = await statementsOf(container, seller.id)
      expect(statements).toMatchObject([
        { status: "carried", closing: "4000", drawn: "0" },
        { status: "in_review", opening: "4000", closing: "6000" },
      ])
      expect(statements.map(({ drawn }) => drawn)).toEqual(["0", "6000"])
    })
  })

  /** Sold, paid, fulfilled, and its hold over. */
  const sellAndRelease = async (
    seller: TestDistributor,
    price: number,
    country = "us"
  ): Promise<PlacedOrder> => {
    const order = await sell(seller, price, { currency: "usd", country })
    await capturePayment(container, order)
    await fulfilOrder(container, order)
    await reconcile(container, order.id)
    await release(new Date("2036-01-01T00:00:00.000Z"))
    return order
  }

  it("C29: makes 5 % and 2.5 % available seven days after the delivery and no sooner", async () => {
    await publish({
      rates_ppm: { tier_standard: [50_000, 25_000] },
      hold: { days: 7, from: "delivered" },
    })
    const [seller, parent] = await enrolChain(container, ["s", "parent"])
    const both = async () => [await balance(seller!), await balance(parent!)]
    const order = await sell(seller!, 200, { currency: "cny", country: "cn" })
    await capturePayment(container, order)
    const fulfilment = await fulfilOrder(container, order)
    await reconcile(container, order.id)
    const pending = [
      [1000, 0, 0],
      [500, 0, 0],
    ]
    expect(await both()).toEqual(pending)

    await deliverOrder(container, order, fulfilment)
    await reconcile(container, order.id)
    const held = [
      [0, 1000, 0],
      [0, 500, 0],
    ]
    expect(await both()).toEqual(held)
    const delivered = await deliveryOf(order)
    const after = (days: number) => new Date(delivered + days * DAY_MS)
    await release(after(6))
    expect(await both()).toEqual(held)
    await release(new Date(after(7).getTime() - 1))
    expect(await both()).toEqual(held)
    await release(after(7))
    expect(await both()).toEqual([
      [0, 0, 1000],
      [0, 0, 500],
    ])
  })

  /** When Medusa says that the goods arrived. */
  const deliveryOf = async ({ id }: PlacedOrder): Promise<number> => {
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "order",
        fields: ["fulfillments.delivered_at"],
        filters: { id },
      })
    const [order] = data as unknown as {
      fulfillments: { delivered_at: string }[]
    }[]
    return new Date(order!.fulfillments[0]!.delivered_at).getTime()
  }
}
