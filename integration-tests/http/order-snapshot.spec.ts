import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Client } from "pg"
import type {
  OrderLine,
  OrderSnapshot,
} from "../../src/modules/distribution/domain/order"
import { readOrders } from "../../src/workflows/read-orders"
import { changesOfOrders } from "../../src/workflows/read-orders/changes-of-orders"
import {
  addCreditLine,
  cancelClaim,
  cancelExchange,
  cancelFulfilment,
  cancelOrder,
  cancelReturn,
  capturePayment,
  checkOut,
  claimItems,
  completeOrder,
  createCart,
  createCustomer,
  createProduct,
  createPromotion,
  createStore,
  deliverOrder,
  describeOrder,
  editOrder,
  exchangeItems,
  fulfilOrder,
  type PlacedOrder,
  placeOrder,
  type Product,
  receiveReturn,
  refundPayment,
  requestReturn,
  returnItems,
  type Store,
  transferOrder,
} from "../support/shop"

/**
 * Every shape that Medusa's own workflows give an order, against figures worked
 * by hand. The shop sells shirts at 10.00 and hats at 7.50 plus 20 % VAT, and
 * ships for 5.00: three shirts and a hat are 37.50 net, 45.00 with VAT; the
 * shipping is 6.00 with VAT, so the order's total is 51.00.
 */
medusaIntegrationTestRunner({
  testSuite: ({ getContainer }) => {
    let container: MedusaContainer
    let store: Store
    let shirt: Product
    let hat: Product
    /** An order that nothing happened to yet. */
    let placed: PlacedOrder
    /** An order that was paid and shipped. */
    let sold: PlacedOrder

    beforeAll(async () => {
      container = getContainer()
      store = await createStore(container, { taxRate: 20, shippingPrice: 5 })
      shirt = await createProduct(container, store, { price: 10 })
      hat = await createProduct(container, store, { price: 7.5 })
      placed = await place()
      sold = await sell()
    })

    const snapshotOf = async (
      order: Pick<PlacedOrder, "id">
    ): Promise<OrderSnapshot> => {
      const query = container.resolve(ContainerRegistrationKeys.QUERY)
      const [read] = await readOrders(query, [order.id])
      return read!.snapshot
    }

    /** Kept quantity and net in minor units, by line, in the order they were sold. */
    const keptOf = ({ lines }: OrderSnapshot, order: PlacedOrder) => {
      const sold = order.lines.map(({ id }) => id)
      const known = lines.filter(({ id }) => sold.includes(id))
      const added = lines.filter(({ id }) => !sold.includes(id))
      return [
        ...known.sort((a, b) => sold.indexOf(a.id) - sold.indexOf(b.id)),
        ...added,
      ].map(({ kept, keptNet }: OrderLine) => [kept, Number(keptNet)])
    }

    const place = () =>
      placeOrder(container, {
        store,
        items: [
          { variantId: shirt.variantId, quantity: 3 },
          { variantId: hat.variantId, quantity: 1 },
        ],
      })

    const sell = async () => {
      const order = await place()
      await capturePayment(container, order)
      await fulfilOrder(container, order)
      return order
    }

    const shirts = (order: PlacedOrder, quantity: number) => [
      { id: order.lines[0]!.id, quantity },
    ]

    describe("a sale", () => {
      it("is kept whole, net of tax and shipping", async () => {
        const order = placed
        const snapshot = await snapshotOf(order)
        expect(keptOf(snapshot, order)).toEqual([
          [3, 3000],
          [1, 750],
        ])
        expect(snapshot).toMatchObject({
          currency: "eur",
          decimalDigits: 2,
          isCanceled: false,
          regionId: store.regionId,
          countryCode: "de",
          salesChannelId: store.salesChannelId,
          goodwill: { refunded: 0n, total: 5100n },
        })
      })

      it("reaches one milestone after the other", async () => {
        const order = placed
        const unpaid = await snapshotOf(order)
        await capturePayment(container, order)
        const paid = await snapshotOf(order)
        const fulfilment = await fulfilOrder(container, order)
        const fulfilled = await snapshotOf(order)
        await deliverOrder(container, order, fulfilment)
        const delivered = await snapshotOf(order)
        await completeOrder(container, order)
        const completed = await snapshotOf(order)
        expect(
          [unpaid, paid, fulfilled, delivered, completed].map(reached)
        ).toEqual([
          "",
          "paid",
          "paid fulfilled",
          "paid fulfilled delivered",
          "paid fulfilled delivered completed",
        ])
      })

      it("is not paid by a part of what is due", async () => {
        const order = placed
        await capturePayment(container, order, 50.99)
        expect(reached(await snapshotOf(order))).toBe("")
      })

      it("is not fulfilled by a part of its units, nor by a cancelled fulfilment", async () => {
        const order = placed
        await capturePayment(container, order)
        const part = await fulfilOrder(container, order, shirts(order, 3))
        expect(reached(await snapshotOf(order))).toBe("paid")
        await fulfilOrder(container, order, [
          { id: order.lines[1]!.id, quantity: 1 },
        ])
        expect(reached(await snapshotOf(order))).toBe("paid fulfilled")
        await cancelFulfilment(container, order, part)
        expect(reached(await snapshotOf(order))).toBe("paid")
      })

      it("of a download is fulfilled and delivered once it is paid", async () => {
        const download = await createProduct(container, store, {
          price: 6,
          isDigital: true,
        })
        const order = await placeOrder(container, {
          store,
          items: [{ variantId: download.variantId, quantity: 1 }],
        })
        expect(reached(await snapshotOf(order))).toBe("")
        await capturePayment(container, order)
        expect(reached(await snapshotOf(order))).toBe(
          "paid fulfilled delivered"
        )
      })

      it("that is cancelled says so", async () => {
        const order = placed
        await capturePayment(container, order)
        await cancelOrder(container, order)
        expect((await snapshotOf(order)).isCanceled).toBe(true)
      })
    })

    describe("a return", () => {
      it("changes nothing while it is only requested", async () => {
        const order = sold
        await requestReturn(container, order, shirts(order, 1))
        expect(keptOf(await snapshotOf(order), order)[0]).toEqual([3, 3000])
      })

      it("takes off what was received, once", async () => {
        const order = sold
        await returnItems(container, order, shirts(order, 1))
        const snapshot = await snapshotOf(order)
        expect(keptOf(snapshot, order)).toEqual([
          [2, 2000],
          [1, 750],
        ])
        expect(snapshot.goodwill).toEqual({ refunded: 0n, total: 3900n })
        expect(reached(snapshot)).toBe("paid fulfilled")
      })

      it("is no goodwill when its money is paid back", async () => {
        const order = sold
        await returnItems(container, order, shirts(order, 1))
        await refundPayment(container, order, 12)
        const snapshot = await snapshotOf(order)
        expect(keptOf(snapshot, order)[0]).toEqual([2, 2000])
        expect(snapshot.goodwill.refunded).toBe(0n)
      })

      it("of damaged units takes them off once, though Medusa writes them off too", async () => {
        const order = sold
        const returnId = await requestReturn(container, order, shirts(order, 2))
        await receiveReturn(container, returnId, {
          good: shirts(order, 1),
          damaged: shirts(order, 1),
        })
        expect(keptOf(await snapshotOf(order), order)[0]).toEqual([1, 1000])
      })

      it("that is cancelled leaves the sale whole", async () => {
        const order = sold
        const returnId = await requestReturn(container, order, shirts(order, 2))
        await cancelReturn(container, returnId)
        expect(keptOf(await snapshotOf(order), order)[0]).toEqual([3, 3000])
      })

      it("of everything leaves nothing", async () => {
        const order = sold
        await returnItems(container, order, [
          ...shirts(order, 3),
          { id: order.lines[1]!.id, quantity: 1 },
        ])
        expect(keptOf(await snapshotOf(order), order)).toEqual([
          [0, 0],
          [0, 0],
        ])
      })
    })

    describe("a claim", () => {
      it("that refunds without return takes the unit off, and is no goodwill", async () => {
        const order = sold
        await claimItems(container, order, {
          type: "refund",
          items: shirts(order, 1),
        })
        await refundPayment(container, order, 12)
        const snapshot = await snapshotOf(order)
        expect(keptOf(snapshot, order)[0]).toEqual([2, 2000])
        expect(snapshot.goodwill).toEqual({ refunded: 0n, total: 3900n })
      })

      it("that takes the unit back counts it once, before and after receipt", async () => {
        const order = sold
        const claim = await claimItems(container, order, {
          type: "refund",
          items: shirts(order, 1),
          returned: shirts(order, 1),
        })
        expect(keptOf(await snapshotOf(order), order)[0]).toEqual([2, 2000])
        await receiveReturn(container, claim.returnId!, {
          good: shirts(order, 1),
        })
        expect(keptOf(await snapshotOf(order), order)[0]).toEqual([2, 2000])
      })

      it.each([{ isReturned: true }, { isReturned: false }])(
        "that is cancelled leaves the sale whole (with a return: $isReturned)",
        async ({ isReturned }) => {
          // Medusa cancels no claim while the store does not have a single return.
          const other = await sell()
          await requestReturn(container, other, shirts(other, 1))
          const order = sold
          const claim = await claimItems(container, order, {
            type: "refund",
            items: shirts(order, 1),
            returned: isReturned ? shirts(order, 1) : [],
          })
          await cancelClaim(container, claim.id)
          expect(keptOf(await snapshotOf(order), order)[0]).toEqual([3, 3000])
        }
      )

      it("that replaces a returned unit earns in its place, not twice", async () => {
        const order = sold
        const claim = await claimItems(container, order, {
          type: "replace",
          items: shirts(order, 1),
          returned: shirts(order, 1),
          replacements: [{ variantId: shirt.variantId, quantity: 1 }],
        })
        const expected = [
          [2, 2000],
          [1, 750],
          [1, 1000],
        ]
        const awaiting = await snapshotOf(order)
        expect(keptOf(awaiting, order)).toEqual(expected)
        expect(awaiting.milestones.fulfilledAt).toBeNull()
        await receiveReturn(container, claim.returnId!, {
          good: shirts(order, 1),
        })
        expect(keptOf(await snapshotOf(order), order)).toEqual(expected)
      })

      it("that only asks the unit back, as the admin does, counts the pair once too", async () => {
        const order = sold
        await claimItems(container, order, {
          type: "replace",
          items: [],
          returned: shirts(order, 1),
          replacements: [{ variantId: shirt.variantId, quantity: 1 }],
        })
        expect(keptOf(await snapshotOf(order), order)).toEqual([
          [2, 2000],
          [1, 750],
          [1, 1000],
        ])
      })

      it("that sends another for free leaves the sale where it was", async () => {
        const order = sold
        await claimItems(container, order, {
          type: "replace",
          items: shirts(order, 1),
          replacements: [
            { variantId: shirt.variantId, quantity: 1, unitPrice: 0 },
          ],
        })
        expect(keptOf(await snapshotOf(order), order)).toEqual([
          [3, 3000],
          [1, 750],
          [1, 0],
        ])
      })
    })

    describe("an exchange", () => {
      it("earns on what is sent instead of what comes back", async () => {
        const order = sold
        const exchange = await exchangeItems(container, order, {
          returned: shirts(order, 1),
          replacements: [{ variantId: hat.variantId, quantity: 1 }],
        })
        const expected = [
          [2, 2000],
          [1, 750],
          [1, 750],
        ]
        expect(keptOf(await snapshotOf(order), order)).toEqual(expected)
        await receiveReturn(container, exchange.returnId!, {
          good: shirts(order, 1),
        })
        const snapshot = await snapshotOf(order)
        expect(keptOf(snapshot, order)).toEqual(expected)
        expect(snapshot.goodwill).toEqual({ refunded: 0n, total: 4800n })
      })

      it("that is cancelled leaves the sale whole", async () => {
        const order = sold
        const exchange = await exchangeItems(container, order, {
          returned: shirts(order, 1),
          replacements: [{ variantId: hat.variantId, quantity: 1 }],
        })
        await cancelExchange(container, exchange.id)
        expect(keptOf(await snapshotOf(order), order).slice(0, 2)).toEqual([
          [3, 3000],
          [1, 750],
        ])
        expect(netOf(await snapshotOf(order))).toBe(3750n)
      })

      it("whose return alone is cancelled keeps both", async () => {
        const order = sold
        const exchange = await exchangeItems(container, order, {
          returned: shirts(order, 1),
          replacements: [{ variantId: hat.variantId, quantity: 1 }],
        })
        await cancelReturn(container, exchange.returnId!)
        const snapshot = await snapshotOf(order)
        expect(netOf(snapshot)).toBe(4500n)
        expect(reached(snapshot)).not.toContain("paid")
      })
    })

    describe("an order edit", () => {
      it("upwards is more, and due again", async () => {
        const order = placed
        await capturePayment(container, order)
        await editOrder(container, order, {
          items: shirts(order, 4),
          added: [{ variantId: hat.variantId, quantity: 1 }],
        })
        const snapshot = await snapshotOf(order)
        expect(keptOf(snapshot, order)).toEqual([
          [4, 4000],
          [1, 750],
          [1, 750],
        ])
        expect(snapshot.goodwill.total).toBe(7200n)
        expect(reached(snapshot)).toBe("")
      })

      it("downwards is less, and its refund is no goodwill", async () => {
        const order = placed
        await capturePayment(container, order)
        await editOrder(container, order, {
          items: [{ ...shirts(order, 1)[0]!, unitPrice: 8 }],
        })
        await refundPayment(container, order, 26.4)
        const snapshot = await snapshotOf(order)
        expect(keptOf(snapshot, order)).toEqual([
          [1, 800],
          [1, 750],
        ])
        expect(snapshot.goodwill).toEqual({ refunded: 0n, total: 2460n })
      })
    })

    describe("goodwill", () => {
      it("is a refund for which nothing comes back", async () => {
        const order = sold
        await refundPayment(container, order, 4)
        const snapshot = await snapshotOf(order)
        expect(netOf(snapshot)).toBe(3750n)
        expect(snapshot.goodwill).toEqual({ refunded: 400n, total: 5100n })
        expect(reached(snapshot)).toBe("paid fulfilled")
      })

      it("stays what it was when units come back and are refunded as well", async () => {
        const order = sold
        await refundPayment(container, order, 4)
        await returnItems(container, order, shirts(order, 1))
        expect((await snapshotOf(order)).goodwill.refunded).toBe(400n)
        await refundPayment(container, order, 12)
        expect((await snapshotOf(order)).goodwill.refunded).toBe(400n)
      })

      it("is what was refunded for a return that is cancelled afterwards", async () => {
        const order = sold
        const returnId = await requestReturn(container, order, shirts(order, 1))
        await refundPayment(container, order, 12)
        await cancelReturn(container, returnId)
        expect((await snapshotOf(order)).goodwill.refunded).toBe(1200n)
      })

      it("is a credit line that waives what is due", async () => {
        const order = placed
        await addCreditLine(container, order, { amount: 5 })
        await capturePayment(container, order, 46)
        const snapshot = await snapshotOf(order)
        expect(snapshot.goodwill).toEqual({ refunded: 500n, total: 5100n })
        expect(reached(snapshot)).toBe("paid")
      })

      it("is not a credit line that pays, as a gift card does", async () => {
        const order = placed
        await addCreditLine(container, order, {
          amount: 5,
          reference: "gift-card",
        })
        expect((await snapshotOf(order)).goodwill.refunded).toBe(0n)
      })

      it("is not a credit line that settles what a return owes", async () => {
        const order = sold
        await returnItems(container, order, shirts(order, 1))
        await addCreditLine(container, order, { amount: -12 })
        const snapshot = await snapshotOf(order)
        expect(keptOf(snapshot, order)[0]).toEqual([2, 2000])
        expect(snapshot.goodwill.refunded).toBe(0n)
        expect(reached(snapshot)).toBe("paid fulfilled")
      })
    })

    describe("discounts and taxes", () => {
      it("take the tax out of price and discount where they hold it", async () => {
        const inclusive = await createStore(container, {
          taxRate: 20,
          isTaxInclusive: true,
          country: "fr",
        })
        const coat = await createProduct(container, inclusive, { price: 12 })
        const card = await createProduct(container, inclusive, {
          price: 50,
          isGiftCard: true,
        })
        await createPromotion(container, {
          code: "TEN",
          type: "percentage",
          value: 10,
          currency: "eur",
        })
        const order = await placeOrder(container, {
          store: inclusive,
          promoCodes: ["TEN"],
          items: [
            { variantId: coat.variantId, quantity: 3 },
            { variantId: card.variantId, quantity: 1 },
          ],
        })
        const snapshot = await snapshotOf(order)
        const [coats, cards] = order.lines.map(({ id }) =>
          snapshot.lines.find((line) => line.id === id)
        )
        // 36.00 with VAT is 30.00 net; a tenth off is 27.00.
        expect(coats).toMatchObject({ isGiftCard: false, keptNet: 2700n })
        expect(cards).toMatchObject({ isGiftCard: true })
        expect(snapshot.discountCodes).toEqual(["TEN"])
        await capturePayment(container, order)
        await fulfilOrder(container, order)
        await returnItems(container, order, [
          { id: order.lines[0]!.id, quantity: 1 },
        ])
        expect(keptOf(await snapshotOf(order), order)[0]).toEqual([2, 1800])
      })

      it.each([
        { country: "at", isTaxInclusive: true },
        { country: "be", isTaxInclusive: false },
      ])(
        "leave of the shipping to $country what Medusa says",
        async ({ country, isTaxInclusive }) => {
          const shop = await createStore(container, {
            taxRate: 20,
            isTaxInclusive,
            country,
            shippingPrice: 6,
          })
          const coat = await createProduct(container, shop, { price: 12 })
          await createPromotion(container, {
            code: "SHIP",
            type: "percentage",
            value: 50,
            currency: "eur",
            target: "shipping_methods",
          })
          const items = [{ variantId: coat.variantId, quantity: 1 }]
          const cartId = await createCart(container, { store: shop, items })
          await updateCartPromotionsWorkflow(container).run({
            input: { cart_id: cartId, promo_codes: ["SHIP"] },
          })
          const id = await checkOut(container, cartId)
          const isAsMedusaSays = async () => {
            const { data } = await container
              .resolve(ContainerRegistrationKeys.QUERY)
              .graph({
                entity: "order",
                fields: ["total", "shipping_subtotal", "shipping_total"],
                filters: { id },
              })
            const { shipping, goodwill } = await snapshotOf({ id })
            const cents = (field: string) =>
              Math.round(
                Number((data[0] as Record<string, unknown>)[field]) * 100
              )
            expect(cents("shipping_total")).toBeLessThan(
              cents("shipping_subtotal")
            )
            expect(Number(shipping.net + shipping.tax)).toBe(
              cents("shipping_total")
            )
            expect(Number(goodwill.total)).toBe(cents("total"))
          }
          await isAsMedusaSays()
          const order = await describeOrder(container, { id, cartId, items })
          await fulfilOrder(container, order)
          await isAsMedusaSays()
        }
      )

      it("round once, half-up, what a discount leaves of a part", async () => {
        await createPromotion(container, {
          code: "ONE",
          type: "fixed",
          value: 1,
          currency: "eur",
        })
        const order = await placeOrder(container, {
          store,
          promoCodes: ["ONE"],
          items: [{ variantId: shirt.variantId, quantity: 3 }],
        })
        await capturePayment(container, order)
        await fulfilOrder(container, order)
        expect(keptOf(await snapshotOf(order), order)).toEqual([[3, 2900]])
        await returnItems(container, order, shirts(order, 1))
        // Two thirds of 29.00 are 19.333…
        expect(keptOf(await snapshotOf(order), order)).toEqual([[2, 1933]])
      })

      it("follow a discounted line through edit, exchange and return", async () => {
        await createPromotion(container, {
          code: "TEN",
          type: "percentage",
          value: 10,
          currency: "eur",
        })
        const order = await placeOrder(container, {
          store,
          promoCodes: ["TEN"],
          items: [{ variantId: shirt.variantId, quantity: 3 }],
        })
        await capturePayment(container, order)
        expect(keptOf(await snapshotOf(order), order)).toEqual([[3, 2700]])
        // Medusa leaves the discount of 3.00 on the line: two for 17.00.
        await editOrder(container, order, { items: shirts(order, 2) })
        expect(keptOf(await snapshotOf(order), order)).toEqual([[2, 1700]])
        await fulfilOrder(container, order, shirts(order, 2))
        await exchangeItems(container, order, {
          returned: shirts(order, 1),
          replacements: [{ variantId: hat.variantId, quantity: 1 }],
        })
        expect(keptOf(await snapshotOf(order), order)).toEqual([
          [1, 850],
          [1, 750],
        ])
      })

      it.each([
        { currency: "jpy", country: "jp", price: 980, digits: 0, net: 1960n },
        { currency: "kwd", country: "kw", price: 1.255, digits: 3, net: 2510n },
      ])("count in the minor units of $currency", async (money) => {
        const abroad = await createStore(container, {
          currency: money.currency,
          country: money.country,
        })
        const item = await createProduct(container, abroad, {
          price: money.price,
        })
        const order = await placeOrder(container, {
          store: abroad,
          items: [{ variantId: item.variantId, quantity: 2 }],
        })
        const snapshot = await snapshotOf(order)
        expect(snapshot.decimalDigits).toBe(money.digits)
        expect(netOf(snapshot)).toBe(money.net)
      })
    })

    describe("what tells who brought an order", () => {
      it("is the cart, the customer, the cart's metadata and the codes it used", async () => {
        const customerId = await createCustomer(container)
        const promotionId = await createPromotion(container, {
          code: "ANNA10",
          type: "percentage",
          value: 10,
          currency: "eur",
        })
        const order = await placeOrder(container, {
          store,
          customerId,
          promoCodes: ["ANNA10"],
          metadata: { referral_code: "ANNA", referral_click_id: "clk_1" },
          items: [{ variantId: shirt.variantId, quantity: 1 }],
        })
        const query = container.resolve(ContainerRegistrationKeys.QUERY)
        const [read] = await readOrders(query, [order.id])
        expect(read!.facts).toEqual({
          orderId: order.id,
          cartId: order.cartId,
          customerId,
          aliasIds: [],
          referralCode: "ANNA",
          referralClickId: "clk_1",
          promotions: [{ code: "ANNA10", id: promotionId }],
        })
      })

      it("follows an order that is transferred to another customer", async () => {
        const order = placed
        const customerId = await createCustomer(container)
        await transferOrder(container, order, customerId)
        expect((await snapshotOf(order)).customerId).toBe(customerId)
      })
    })

    describe("looking for changed orders", () => {
      /** Whether an order is found by what was done to it, and by something that was not read before. */
      const findsAfter = async (
        order: PlacedOrder,
        act: () => Promise<unknown>
      ) => {
        const query = container.resolve(ContainerRegistrationKeys.QUERY)
        const [before] = await readOrders(query, [order.id])
        const from = new Date()
        await act()
        const until = new Date(Date.now() + 1)
        const found = await changesOfOrders(query, { from, until })
        return found.some(
          ({ orderId, stamp }) =>
            orderId === order.id && !before!.seen!.includes(stamp)
        )
      }

      it("finds those that were paid, shipped and delivered", async () => {
        const order = placed
        let fulfilment = ""
        const found = {
          capture: await findsAfter(order, () =>
            capturePayment(container, order)
          ),
          fulfilment: await findsAfter(order, async () => {
            fulfilment = await fulfilOrder(container, order)
          }),
          delivery: await findsAfter(order, () =>
            deliverOrder(container, order, fulfilment)
          ),
          completion: await findsAfter(order, () =>
            completeOrder(container, order)
          ),
        }
        expect(found).toEqual({
          capture: true,
          fulfilment: true,
          delivery: true,
          completion: true,
        })
      })

      it("finds those where goods or money went back", async () => {
        const order = sold
        let returnId = ""
        const found = {
          goodwill: await findsAfter(order, () =>
            refundPayment(container, order, 4)
          ),
          request: await findsAfter(order, async () => {
            returnId = await requestReturn(container, order, shirts(order, 1))
          }),
          receipt: await findsAfter(order, () =>
            receiveReturn(container, returnId, { good: shirts(order, 1) })
          ),
          refund: await findsAfter(order, () =>
            refundPayment(container, order, 6)
          ),
          credit: await findsAfter(order, () =>
            addCreditLine(container, order, { amount: -6 })
          ),
        }
        expect(found).toEqual({
          goodwill: true,
          request: true,
          receipt: true,
          refund: true,
          credit: true,
        })
      })

      it("finds those of which a return, claim or exchange was cancelled, or that were transferred", async () => {
        const order = sold
        const returnId = await requestReturn(container, order, shirts(order, 1))
        const claim = await claimItems(container, order, {
          type: "refund",
          items: shirts(order, 1),
        })
        const exchange = await exchangeItems(container, order, {
          returned: shirts(order, 1),
          replacements: [{ variantId: hat.variantId, quantity: 1 }],
        })
        const customerId = await createCustomer(container)
        const found = {
          claim: await findsAfter(order, () =>
            cancelClaim(container, claim.id)
          ),
          exchange: await findsAfter(order, () =>
            cancelExchange(container, exchange.id)
          ),
          return: await findsAfter(order, () =>
            cancelReturn(container, returnId)
          ),
          transfer: await findsAfter(order, () =>
            transferOrder(container, order, customerId)
          ),
        }
        expect(found).toEqual({
          claim: true,
          exchange: true,
          return: true,
          transfer: true,
        })
      })

      it("leaves the others out", async () => {
        const order = placed
        expect(await findsAfter(order, async () => place())).toBe(false)
      })
    })

    describe("reading an order", () => {
      it("reads the order before what changes with it", async () => {
        const order = sold
        const queries = jest.spyOn(
          Client.prototype as {
            query: (query: string | { text: string }) => void
          },
          "query"
        )
        await readOrders(container.resolve(ContainerRegistrationKeys.QUERY), [
          order.id,
        ])
        const [first] = queries.mock.calls
          .map(([query]) => (typeof query === "string" ? query : query.text))
          .filter((text) => text.startsWith("select"))
        queries.mockRestore()
        expect(first).toContain('from "order" as "o0"')
      })

      it("has seen the order, its payment and its fulfilment, but none of it once goods were claimed", async () => {
        const order = sold
        const query = container.resolve(ContainerRegistrationKeys.QUERY)
        const seen = async () => (await readOrders(query, [order.id]))[0]?.seen
        expect(await seen()).toHaveLength(3)
        await claimItems(container, order, {
          type: "refund",
          items: shirts(order, 1),
        })
        expect(await seen()).toEqual([])
      })
    })

    describe("reading many orders", () => {
      it("takes as many queries as reading one", async () => {
        const orders = [placed, await place(), await place()]
        const one = countingQuery(container)
        await readOrders(one.query, [orders[0]!.id])
        const many = countingQuery(container)
        const read = await readOrders(
          many.query,
          orders.map(({ id }) => id)
        )
        expect(read).toHaveLength(3)
        expect(many.asked()).toBe(one.asked())
      })
    })
  },
})

function reached({ milestones }: OrderSnapshot): string {
  return Object.entries(milestones)
    .filter(([, at]) => at !== null)
    .map(([milestone]) => milestone.replace("At", ""))
    .join(" ")
}

function netOf({ lines }: OrderSnapshot): bigint {
  return lines.reduce((net, line) => net + line.keptNet, 0n)
}

function countingQuery(container: MedusaContainer) {
  const real = container.resolve(ContainerRegistrationKeys.QUERY)
  let count = 0
  const graph = ((...args: Parameters<typeof real.graph>) => {
    count += 1
    return real.graph(...args)
  }) as typeof real.graph
  return { query: { graph }, asked: () => count }
}
