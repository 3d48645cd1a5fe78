import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  convertDraftOrderWorkflow,
  createOrderWorkflow,
} from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  nudgeDrain,
  publishPlanWorkflow,
  sweepOrders,
} from "../../src/workflows"
import {
  distributionOf,
  enrolChain,
  SYSTEM_ACTOR,
  type TestDistributor,
} from "../support/network"
import {
  cancelClaim,
  cancelExchange,
  cancelOrder,
  cancelReturn,
  capturePayment,
  claimItems,
  createProduct,
  createStore,
  exchangeItems,
  fulfilOrder,
  type PlacedOrder,
  placeOrder,
  type Product,
  refundPayment,
  requestReturn,
  returnItems,
  type Store,
} from "../support/shop"

/** The sweep leaves what is younger to the next one. */
const COMMITTED_AFTER_MS = 3 * 60_000

/**
 * Medusa's event bus loses everything; nobody asks for an order but the sweep.
 * A shirt is 10.00 net, a hat 15.00; the seller earns 10 %, its sponsor 2 %.
 */
medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    let container: MedusaContainer
    let store: Store
    let shirt: Product
    let hat: Product
    let chain: TestDistributor[]
    let lostEvents: jest.SpyInstance
    let asked: jest.SpyInstance
    /** An order that was paid and shipped, and that the sweep knows. */
    let sold: PlacedOrder

    beforeAll(async () => {
      container = getContainer()
      store = await createStore(container)
      shirt = await createProduct(container, store, { price: 10 })
      hat = await createProduct(container, store, { price: 15 })
      await publishPlanWorkflow(container).run({
        input: {
          terms: {
            rates_ppm: { tier_standard: [100_000, 20_000] },
            hold: { days: 7, from: "fulfilled" },
          },
          actor: SYSTEM_ACTOR,
        },
      })
      chain = await enrolChain(container, ["angela", "betty"])
      lostEvents = jest
        .spyOn(container.resolve(Modules.EVENT_BUS), "emit")
        .mockResolvedValue()
      asked = jest.spyOn(distributionOf(container), "requestReconcile")
      sold = await sell()
    })

    beforeEach(() => {
      lostEvents.mockClear()
      asked.mockClear()
    })

    afterAll(() => jest.restoreAllMocks())

    /** Sweeps, and lets the next sweep find only what changes from now on; gives what it found. */
    const sweep = async (): Promise<string[]> => {
      const now = new Date(Date.now() + 1 + COMMITTED_AFTER_MS)
      const found = await sweepOrders(container, now)
      await nudgeDrain(container)
      return found.order_ids
    }

    const place = () =>
      placeOrder(container, {
        store,
        items: [{ variantId: shirt.variantId, quantity: 3 }],
        metadata: { referral_code: chain[0]!.code },
      })

    const sell = async (): Promise<PlacedOrder> => {
      const order = await place()
      await capturePayment(container, order)
      await fulfilOrder(container, order)
      await sweep()
      return order
    }

    const shirts = (order: PlacedOrder, quantity: number) => [
      { id: order.lines[0]!.id, quantity },
    ]

    /** What stands for the seller and its sponsor, in minor units, after a sweep and no event. */
    const standingAfterSweep = async (
      orderId: string,
      bucket: "pending" | "held" | "amount" = "amount"
    ): Promise<number[]> => {
      expect(lostEvents).toHaveBeenCalled()
      expect(await sweep()).toContain(orderId)
      expect(new Set(asked.mock.calls.map(([{ cause }]) => cause))).toEqual(
        new Set(["sweep"])
      )
      return standingOf(orderId, bucket)
    }

    /** The same as it is now. */
    const standingOf = async (
      orderId: string,
      bucket: "pending" | "held" | "amount"
    ): Promise<number[]> => {
      const commissions = await distributionOf(container).listCommissions(
        { order_id: orderId },
        { take: null }
      )
      return chain.map(({ id }) =>
        commissions
          .filter(({ distributor_id }) => distributor_id === id)
          .reduce((total, row) => total + Number(row[bucket]), 0)
      )
    }

    describe("a sale that no event tells of", () => {
      /** As the admin writes drafts, though the workflow's types know of none. */
      const DRAFT = { status: "draft", is_draft_order: true } as const

      const withoutCart = () => ({
        region_id: store.regionId,
        sales_channel_id: store.salesChannelId,
        currency_code: store.currency,
        email: "buyer@example.com",
        metadata: { referral_code: chain[0]!.code },
        items: [
          {
            title: "Shirt",
            variant_id: shirt.variantId,
            product_id: shirt.id,
            quantity: 2,
            unit_price: 10,
          },
        ],
      })

      it("earns when it is placed", async () => {
        const order = await place()
        expect(await standingAfterSweep(order.id, "pending")).toEqual([300, 60])
      })

      it("earns when it was made without a cart", async () => {
        const { result: order } = await createOrderWorkflow(container).run({
          input: withoutCart(),
        })
        expect(await standingAfterSweep(order.id, "pending")).toEqual([200, 40])
      })

      it("earns nothing as a draft, and what it is worth once it is placed", async () => {
        const { result: draft } = await createOrderWorkflow(container).run({
          input: { ...withoutCart(), ...DRAFT },
        })
        expect(await standingAfterSweep(draft.id, "pending")).toEqual([0, 0])
        const attributions = () =>
          distributionOf(container).listAttributions({ order_id: draft.id })
        expect(await attributions()).toEqual([])
        await convertDraftOrderWorkflow(container).run({
          input: { id: draft.id },
        })
        expect(await standingAfterSweep(draft.id, "pending")).toEqual([200, 40])
      })

      it("is held once it is paid, though paying leaves the order itself as it was", async () => {
        const order = await place()
        await fulfilOrder(container, order)
        expect(await standingAfterSweep(order.id, "held")).toEqual([0, 0])
        await capturePayment(container, order)
        expect(await standingAfterSweep(order.id, "held")).toEqual([300, 60])
      })

      it("is looked at once and not again while nothing happens", async () => {
        const order = sold
        expect(await sweep()).not.toContain(order.id)
      })

      it("is taken back when it is cancelled", async () => {
        const order = await place()
        await sweep()
        await cancelOrder(container, order)
        expect(await standingAfterSweep(order.id)).toEqual([0, 0])
      })

      it("loses the share of what was refunded for nothing", async () => {
        const order = sold
        await refundPayment(container, order, 10)
        expect(await standingAfterSweep(order.id)).toEqual([200, 40])
      })
    })

    describe("a change that a reconcile has seen", () => {
      /** Has the order reconciled, as an event would. */
      const reconcile = async (order: PlacedOrder): Promise<void> => {
        await distributionOf(container).requestReconcile({
          orderIds: [order.id],
          cause: "order.placed",
        })
        await nudgeDrain(container)
      }

      it("is not looked at once more", async () => {
        const order = await place()
        await reconcile(order)
        expect(await sweep()).not.toContain(order.id)
        await capturePayment(container, order)
        await fulfilOrder(container, order)
        await reconcile(order)
        expect(await sweep()).not.toContain(order.id)
      })

      it("hides none that comes after it", async () => {
        const order = await place()
        await capturePayment(container, order)
        await reconcile(order)
        await fulfilOrder(container, order)
        expect(await standingOf(order.id, "held")).toEqual([0, 0])
        expect(await sweep()).toContain(order.id)
        expect(await standingOf(order.id, "held")).toEqual([300, 60])
      })
    })

    describe("goods that come back without an event", () => {
      it("take their share with them when they are received", async () => {
        const order = sold
        await returnItems(container, order, shirts(order, 1))
        expect(await standingAfterSweep(order.id)).toEqual([200, 40])
      })

      it("change nothing when their return is cancelled", async () => {
        const order = sold
        const returnId = await requestReturn(container, order, shirts(order, 1))
        await cancelReturn(container, returnId)
        expect(await standingAfterSweep(order.id)).toEqual([300, 60])
      })
    })

    describe("a claim that no event tells of", () => {
      it("takes off the unit it refunds, and gives it back when it is cancelled", async () => {
        // Medusa cancels no claim while the store does not have a single return.
        const other = await sell()
        await requestReturn(container, other, shirts(other, 1))

        const order = sold
        const { id } = await claimItems(container, order, {
          type: "refund",
          items: shirts(order, 1),
        })
        expect(await standingAfterSweep(order.id)).toEqual([200, 40])
        await cancelClaim(container, id)
        expect(await standingAfterSweep(order.id)).toEqual([300, 60])
      })
    })

    describe("an exchange that no event tells of", () => {
      it("earns on what is sent instead, and leaves the sale whole when it is cancelled", async () => {
        const order = sold
        const { id } = await exchangeItems(container, order, {
          returned: shirts(order, 1),
          replacements: [{ variantId: hat.variantId, quantity: 1 }],
        })
        expect(await standingAfterSweep(order.id)).toEqual([350, 70])
        await cancelExchange(container, id)
        expect(await standingAfterSweep(order.id)).toEqual([300, 60])
      })
    })
  },
})
