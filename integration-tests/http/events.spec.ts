import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createOrderWorkflow,
  deleteCustomersWorkflow,
} from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import drainJob from "../../src/jobs/drain-reconcile-requests"
import releaseJob from "../../src/jobs/release-holds"
import sweepJob from "../../src/jobs/sweep-orders"
import { DistributionEvents, publishPlanWorkflow } from "../../src/workflows"
import { eventually } from "../support/eventually"
import {
  distributionOf,
  enrol,
  SYSTEM_ACTOR,
  type TestDistributor,
} from "../support/network"
import {
  cancelFulfilment,
  cancelOrder,
  capturePayment,
  claimItems,
  completeOrder,
  createProduct,
  createStore,
  deliverOrder,
  editOrder,
  exchangeItems,
  fulfilOrder,
  type PlacedOrder,
  placeOrder,
  type Product,
  refundPayment,
  returnItems,
  shipOrder,
  type Store,
} from "../support/shop"

/** Drains follow one another at a distance of seconds, which nobody has to wait for here. */
jest.mock("node:timers/promises", () => {
  const timers = jest.requireActual<typeof import("node:timers/promises")>(
    "node:timers/promises"
  )
  return {
    ...timers,
    setTimeout: (ms: number, ...rest: []) =>
      timers.setTimeout(Math.min(ms, 100), ...rest),
  }
})

/**
 * Nobody asks for anything here: Medusa's workflows run, their events are heard,
 * and the ledger follows. A shirt is 10.00; its seller earns 10 % of it.
 */
medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    let container: MedusaContainer
    let store: Store
    let shirt: Product
    let seller: TestDistributor
    /** What the reconciles that are asked for were caused by. */
    let causes: string[]
    let heard: { name: string; data: unknown }[]

    beforeAll(async () => {
      container = getContainer()
      const bus = container.resolve(Modules.EVENT_BUS)
      Object.values(DistributionEvents).forEach((name) =>
        bus.subscribe(
          name,
          async ({ data }) => {
            heard.push({ name, data })
          },
          { subscriberId: `test-${name}` }
        )
      )
      heard = []
      store = await createStore(container)
      shirt = await createProduct(container, store, { price: 10 })
      await publishPlanWorkflow(container).run({
        input: {
          terms: {
            rates_ppm: { tier_standard: [100_000] },
            hold: { days: 7, from: "fulfilled" },
          },
          actor: SYSTEM_ACTOR,
        },
      })
      seller = await enrol(container, "angela")
    })

    beforeEach(() => {
      heard = []
      causes = []
      noteCauses()
    })

    afterEach(() => jest.restoreAllMocks())

    /** Once a request is stored: from then on it is waiting, or drained. */
    const noteCauses = () => {
      const distribution = distributionOf(container)
      const ask = distribution.requestReconcile.bind(distribution)
      jest
        .spyOn(distribution, "requestReconcile")
        .mockImplementation(async (request) => {
          await ask(request)
          causes.push(request.cause)
        })
    }

    const isDrained = async () => {
      const waiting = await distributionOf(container).listReconcileRequests()
      return waiting.length === 0
    }

    const isReadSince = async (ticket: bigint) => {
      const [attribution] = await distributionOf(container).listAttributions()
      return BigInt(attribution?.snapshot_ticket ?? 0) > ticket
    }

    /** Does something, and waits until the event that it makes has led to a reconcile. */
    const hearing = async <T>(
      event: string,
      act: () => Promise<T>
    ): Promise<T> => {
      causes = []
      const ticket = BigInt(
        await distributionOf(container).takeSnapshotTicket()
      )
      const done = await act()
      await eventually(
        `a reconcile after ${event}`,
        async () =>
          causes.includes(event) &&
          (await isDrained()) &&
          (await isReadSince(ticket))
      )
      return done
    }

    const buy = () =>
      placeOrder(container, {
        store,
        items: [{ variantId: shirt.variantId, quantity: 3 }],
        metadata: { referral_code: seller.code },
      })

    const place = () => hearing("order.placed", buy)

    /** An order that was paid and shipped, with nothing left to hear of it. */
    const sell = () =>
      hearing("order.fulfillment_created", async () => {
        const order = await buy()
        await capturePayment(container, order)
        const fulfilment = await fulfilOrder(container, order)
        return { ...order, fulfilment }
      })

    const shirts = (order: PlacedOrder, quantity: number) => [
      { id: order.lines[0]!.id, quantity },
    ]

    /** Pending, held and available of the seller, in minor units. */
    const balance = async () => {
      const [balance] = await distributionOf(container).balancesOf(seller.id)
      return [balance!.pending, balance!.held, balance!.available].map(Number)
    }

    const milestones = async () => {
      const [attribution] = await distributionOf(container).listAttributions()
      const { milestones } = attribution!.snapshot as {
        milestones: Record<string, string | null>
      }
      return Object.keys(milestones).filter((name) => milestones[name])
    }

    it("follows an order from its placing to its completion and a goodwill refund", async () => {
      const order = await place()
      expect(await balance()).toEqual([300, 0, 0])
      expect(heard).toEqual(
        expect.arrayContaining([
          {
            name: "distribution.attribution.created",
            data: { id: order.id },
          },
          {
            name: "distribution.commission.changed",
            data: { id: order.id },
          },
        ])
      )
      await hearing("payment.captured", () => capturePayment(container, order))
      expect(await milestones()).toEqual(["paidAt"])
      const fulfilment = await hearing("order.fulfillment_created", () =>
        fulfilOrder(container, order)
      )
      expect(await balance()).toEqual([0, 300, 0])
      await hearing("shipment.created", () =>
        shipOrder(container, order, fulfilment)
      )
      await hearing("delivery.created", () =>
        deliverOrder(container, order, fulfilment)
      )
      expect(await milestones()).toContain("deliveredAt")
      await hearing("order.completed", () => completeOrder(container, order))
      expect(await milestones()).toContain("completedAt")
      await hearing("payment.refunded", () =>
        refundPayment(container, order, 10)
      )
      expect(await balance()).toEqual([0, 200, 0])
    })

    it("takes back what a cancelled order earned", async () => {
      const order = await place()
      await hearing("order.canceled", () => cancelOrder(container, order))
      expect(await balance()).toEqual([0, 0, 0])
    })

    it("waits again where a fulfilment is cancelled", async () => {
      const order = await sell()
      await hearing("order.fulfillment_canceled", () =>
        cancelFulfilment(container, order, order.fulfilment)
      )
      expect(await balance()).toEqual([300, 0, 0])
    })

    it("takes back the share of what came back", async () => {
      const order = await sell()
      await hearing("order.return_received", () =>
        returnItems(container, order, shirts(order, 1))
      )
      expect(await balance()).toEqual([0, 200, 0])
    })

    it("follows an edit", async () => {
      const order = await place()
      await hearing("order-edit.confirmed", () =>
        editOrder(container, order, { items: shirts(order, 2) })
      )
      expect(await balance()).toEqual([200, 0, 0])
    })

    it("takes back what a claim wrote off", async () => {
      const order = await sell()
      await hearing("order.claim_created", () =>
        claimItems(container, order, {
          type: "refund",
          items: shirts(order, 1),
        })
      )
      expect(await balance()).toEqual([0, 200, 0])
    })

    it("earns on what an exchange brings in place of what goes back", async () => {
      const order = await sell()
      await hearing("order.exchange_created", () =>
        exchangeItems(container, order, {
          returned: shirts(order, 1),
          replacements: [{ variantId: shirt.variantId, quantity: 1 }],
        })
      )
      const [pending, held] = await balance()
      expect(pending! + held!).toBe(300)
    })

    describe("a payment whose order cannot be looked up", () => {
      it("stays asked for with its error, holds up no other and is done when it can", async () => {
        const order = await place()
        const query = container.resolve(ContainerRegistrationKeys.QUERY)
        const graph = query.graph.bind(query)
        const outage = jest.spyOn(query, "graph").mockImplementation((async (
          question: Parameters<typeof graph>[0],
          ...rest: []
        ) => {
          if (question.entity === "payment") {
            throw new Error("The payment module sleeps")
          }
          return graph(question, ...rest)
        }) as typeof query.graph)
        await capturePayment(container, order)
        const request = async () => {
          const requests = await distributionOf(
            container
          ).listReconcileRequests({ subject: "payment" })
          return requests[0]
        }
        await eventually("the failed look-up", async () =>
          Boolean((await request())?.last_error)
        )
        expect(await request()).toMatchObject({
          subject_id: order.paymentId,
          cause: "payment.captured",
          last_error: "The payment module sleeps",
        })
        outage.mockRestore()
        await distributionOf(container).requestReconcile({
          paymentIds: [order.paymentId!],
          cause: "test",
        })
        await drainJob(container)
        expect(await request()).toBeUndefined()
        expect(await milestones()).toEqual(["paidAt"])
      })
    })

    it("suspends whose customer is deleted, and keeps what it earned", async () => {
      await place()
      await deleteCustomersWorkflow(container).run({
        input: { ids: [seller.customerId] },
      })
      const distribution = distributionOf(container)
      await eventually("the suspension", async () => {
        const { status } = await distribution.retrieveDistributor(seller.id)
        return status === "suspended"
      })
      expect(await distribution.retrieveDistributor(seller.id)).toMatchObject({
        status_reason: "Its customer was deleted",
      })
      expect(await balance()).toEqual([300, 0, 0])
    })

    describe("a job", () => {
      const sellUnheard = async (): Promise<string> => {
        const { result } = await createOrderWorkflow(container).run({
          input: {
            region_id: store.regionId,
            sales_channel_id: store.salesChannelId,
            currency_code: store.currency,
            email: "buyer@example.com",
            metadata: { referral_code: seller.code },
            items: [{ title: "Shirt", quantity: 1, unit_price: 10 }],
          },
        })
        return result.id
      }

      it("takes up what a process that died had left to do", async () => {
        const orderId = await sellUnheard()
        await distributionOf(container).requestReconcile({
          orderIds: [orderId],
          cause: "test",
        })
        await drainJob(container)
        expect(await isDrained()).toBe(true)
        expect(await balance()).toEqual([100, 0, 0])
      })

      it("finds an order that no event told of, once it is sure to be committed", async () => {
        const orderId = await sellUnheard()
        await sweepJob(container)
        expect(await distributionOf(container).balancesOf(seller.id)).toEqual(
          []
        )
        const database = container.resolve(
          ContainerRegistrationKeys.PG_CONNECTION
        )
        await database.raw(
          `UPDATE "order" SET updated_at = now() - interval '4 minutes' WHERE id = ?`,
          [orderId]
        )
        await database.raw("DELETE FROM distribution_watermark")
        await sweepJob(container)
        expect(await balance()).toEqual([100, 0, 0])
      })

      it("makes available what was held long enough, and says so", async () => {
        await publishPlanWorkflow(container).run({
          input: {
            terms: { hold: { days: 0, from: "fulfilled" } },
            actor: SYSTEM_ACTOR,
          },
        })
        await sell()
        await releaseJob(container)
        expect(await balance()).toEqual([0, 0, 300])
        await eventually("the event", async () =>
          heard.some(({ name }) => name === "distribution.commission.released")
        )
      })
    })
  },
})
