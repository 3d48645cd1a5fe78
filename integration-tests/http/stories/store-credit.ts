import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import {
  DistributionEvents,
  nudgeDrain,
  reconcileOrders,
} from "../../../src/workflows"
import { eventually } from "../../support/eventually"
import {
  distributionOf,
  enrol,
  type TestDistributor,
} from "../../support/network"
import { payoutTo } from "../../support/payout"
import {
  checkOut,
  createCart,
  createCustomer,
  createProduct,
  createStore,
  type Store,
  type StoreOptions,
} from "../../support/shop"
import type { Story } from "../../support/stories"

/** A payout in store credit, where no loyalty plugin keeps accounts: a voucher of Medusa's own promotions. */
export const storeCredit: Story = ({ getContainer }) => {
  let container: MedusaContainer
  let store: Store
  let ann: TestDistributor

  const open = async (options: StoreOptions = {}) => {
    container = getContainer()
    store = await createStore(container, options)
    ann = await enrol(container, "ann")
  }

  const pay = async (
    amount: string,
    id = "pay_1",
    attempt = 1
  ): Promise<string> => {
    const payout = payoutTo(ann, {
      id,
      amount,
      currency: store.currency,
      kind: "store_credit",
    })
    const outcome = await distributionOf(container)
      .payoutProvider("store-credit")
      .send({ ...payout, idempotencyKey: `${id}:${attempt}` }, { container })
    expect(outcome.status).toBe("paid")
    return outcome.reference!
  }

  /** A cart with a piece of each of these prices, and the code typed. */
  const cartWith = async (
    prices: number[],
    code: string,
    buyer: { customerId?: string; email?: string } = {
      customerId: ann.customerId,
      email: "ann@example.com",
    }
  ) => {
    const items = []
    for (const price of prices) {
      const { variantId } = await createProduct(container, store, { price })
      items.push({ variantId, quantity: 1 })
    }
    const cartId = await createCart(container, { store, items, ...buyer })
    await updateCartPromotionsWorkflow(container).run({
      input: { cart_id: cartId, promo_codes: [code] },
    })
    return cartId
  }

  /** What is taken off a cart, tax and all, and what is left to pay. */
  const totalsOf = async (cartId: string) => {
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "cart",
        fields: ["total", "discount_total"],
        filters: { id: cartId },
      })
    const cart = data[0] as unknown as Record<string, unknown>
    return [Number(cart.discount_total), Number(cart.total)].map(
      (amount) => Math.round(amount * 100) / 100
    )
  }

  /** Waits until the voucher is worth this much. */
  const voucherIs = (code: string, worth: number) =>
    eventually(`the voucher to be worth ${worth}`, async () => {
      const [voucher] = await container
        .resolve(Modules.PROMOTION)
        .listPromotions({ code: [code] }, { relations: ["application_method"] })
      return Number(voucher!.application_method!.value) === worth
    })

  afterEach(() => jest.restoreAllMocks())

  describe("a voucher", () => {
    beforeEach(() => open({ shippingPrice: 5 }))

    it("takes its amount off the goods of its distributor's cart, not off the delivery", async () => {
      const code = await pay("30.00")
      expect(code).toMatch(/^CREDIT-[0-9A-F]{20}$/)
      expect(await totalsOf(await cartWith([100], code))).toEqual([30, 75])
      const rich = await pay("500.00", "pay_2")
      expect(await totalsOf(await cartWith([100], rich))).toEqual([100, 5])
    })

    it("takes nothing off another customer's cart, nor a guest's", async () => {
      const code = await pay("30.00")
      const other = {
        email: "other@example.com",
        customerId: await createCustomer(container, {
          email: "other@example.com",
        }),
      }
      expect(await totalsOf(await cartWith([100], code, other))).toEqual([
        0, 105,
      ])
      expect(await totalsOf(await cartWith([100], code, {}))).toEqual([0, 105])
    })

    it("is made once, however often and however many at once send it", async () => {
      const codes = await Promise.all([1, 2, 3, 4].map(() => pay("30.00")))
      codes.push(await pay("30.00"))
      expect(new Set(codes).size).toBe(1)
      const made = await container
        .resolve(Modules.PROMOTION)
        .listPromotions({ code: { $like: "CREDIT-%" } } as object)
      expect(made).toHaveLength(1)
    })

    it("is another one when the first came back and it is paid anew", async () => {
      const first = await pay("30.00")
      const anew = await pay("30.00", "pay_1", 2)
      expect(anew).not.toBe(first)
      expect(await pay("30.00", "pay_1", 2)).toBe(anew)
      expect(await totalsOf(await cartWith([100], anew))).toEqual([30, 75])
    })

    it("cannot be spent twice", async () => {
      const code = await pay("30.00")
      const early = await cartWith([100], code)
      const late = await cartWith([100], code)
      await checkOut(container, early)
      await expect(checkOut(container, late)).rejects.toMatchObject({
        message: expect.stringContaining("budget limit"),
      })
      expect(await totalsOf(await cartWith([100], code))).toEqual([0, 105])
    })

    it("keeps what a small order leaves of it, for a larger one too", async () => {
      const code = await pay("50.00")
      const small = await cartWith([20], code)
      expect(await totalsOf(small)).toEqual([20, 5])
      await checkOut(container, small)
      await voucherIs(code, 30)
      const large = await cartWith([100], code)
      expect(await totalsOf(large)).toEqual([30, 75])
      await checkOut(container, large)
      expect(await totalsOf(await cartWith([100], code))).toEqual([0, 105])
    })

    it("that is worth what is left of it is not written again", async () => {
      const code = await pay("50.00")
      const id = await checkOut(container, await cartWith([20], code))
      await voucherIs(code, 30)
      const write = jest.spyOn(
        container.resolve(Modules.PROMOTION),
        "updatePromotions"
      )
      await reconcileOrders(container, [id])
      expect(write).not.toHaveBeenCalled()
      await voucherIs(code, 30)
    })

    it("that cannot be brought down keeps no commission and no event back, and is tried again", async () => {
      const code = await pay("50.00")
      const heard: unknown[] = []
      const attributed = DistributionEvents.ATTRIBUTION_CREATED
      container
        .resolve(Modules.EVENT_BUS)
        .subscribe(attributed, async ({ name }) => void heard.push(name), {
          subscriberId: "voucher-test",
        })
      const outage = jest
        .spyOn(container.resolve(Modules.PROMOTION), "updatePromotions")
        .mockRejectedValue(new Error("Promotions sleep"))
      const id = await checkOut(container, await cartWith([20], code))
      const request = async () => {
        const requests = await distributionOf(container).listReconcileRequests({
          subject_id: id,
        })
        return requests[0]
      }
      await eventually("the failure to be kept", async () =>
        Boolean((await request())?.last_error)
      )
      expect((await request())!.last_error).toBe("Promotions sleep")
      expect(
        await distributionOf(container).listAttributions({ order_id: id })
      ).toHaveLength(1)
      expect(heard).toEqual([attributed])

      outage.mockRestore()
      await distributionOf(container).requestReconcile({
        orderIds: [id],
        cause: "test",
      })
      await nudgeDrain(container)
      await voucherIs(code, 30)
      expect(await request()).toBeUndefined()
    })

    it("is spent to the last cent where it falls on parts that do not come out even", async () => {
      const code = await pay("50.00")
      const cart = await cartWith([10, 10, 40], code)
      expect(await totalsOf(cart)).toEqual([50, 15])
      await checkOut(container, cart)
    })
  })

  it("is worth its amount with the tax, where prices are without", async () => {
    await open({ taxRate: 19 })
    const code = await pay("30.00")
    expect(await totalsOf(await cartWith([100], code))).toEqual([30, 89])
    const small = await cartWith([10], code)
    expect(await totalsOf(small)).toEqual([11.9, 0])
    await checkOut(container, small)
    await voucherIs(code, 18.1)
  })

  it("is worth its amount where prices hold the tax", async () => {
    await open({ taxRate: 19, isTaxInclusive: true })
    const code = await pay("30.00")
    expect(await totalsOf(await cartWith([100], code))).toEqual([30, 70])
  })

  it("takes nothing off a cart in another currency", async () => {
    await open()
    const code = await pay("30.00")
    store = await createStore(container, { currency: "usd", country: "us" })
    expect(await totalsOf(await cartWith([100], code))).toEqual([0, 100])
  })
}
