import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createPromotionsWorkflow,
  deletePromotionsWorkflow,
  updateCartPromotionsWorkflow,
  updatePromotionsWorkflow,
} from "@medusajs/medusa/core-flows"
import request from "supertest"
import {
  changeDistributorStatusWorkflow,
  publishPlanWorkflow,
} from "../../../src/workflows"
import { signInAsCustomer, signInAsMerchant } from "../../support/actors"
import {
  distributionOf,
  enrol,
  reconcile,
  SYSTEM_ACTOR,
  type TestDistributor,
} from "../../support/network"
import {
  checkOut,
  createCart,
  createProduct,
  createPromotion,
  createStore,
  type OrderOptions,
  placeOrder,
  type Store,
} from "../../support/shop"
import type { Story } from "../../support/stories"

const ADMIN = "/admin/distribution/distributors"

/**
 * Ann stands under Zoe, Bob alone. The seller earns 10 %, its sponsor 2 %, of a
 * chair at 100 EUR; ANN10 and BOB5 take 10 % and 5 % off.
 */
export const coupons: Story = ({ getContainer, api }) => {
  let container: MedusaContainer
  let store: Store
  let variantId: string
  let merchant: Record<string, string>
  let zoe: TestDistributor
  let ann: TestDistributor
  let bob: TestDistributor

  const server = () => api.defaults.baseURL as string

  beforeAll(async () => {
    container = getContainer()
    store = await createStore(container, { shippingPrice: 5 })
    variantId = (await createProduct(container, store, { price: 100 }))
      .variantId
    await publishPlanWorkflow(container).run({
      input: {
        terms: { rates_ppm: { tier_standard: [100_000, 20_000] } },
        actor: SYSTEM_ACTOR,
      },
    })
    zoe = await enrol(container, "zoe")
    ann = await enrol(container, "ann", zoe)
    bob = await enrol(container, "bob")
    merchant = await signInAsMerchant(server(), container)
    await percentOff("ANN10", 10)
    await percentOff("BOB5", 5)
  })

  const percentOff = (code: string, value: number) =>
    createPromotion(container, {
      code,
      value,
      type: "percentage",
      currency: "eur",
    })

  const add = ({ id }: { id: string }, body: object) =>
    request(server()).post(`${ADMIN}/${id}/coupons`).set(merchant).send(body)

  const list = ({ id }: { id: string }, query = "") =>
    request(server()).get(`${ADMIN}/${id}/coupons${query}`).set(merchant)

  const remove = ({ id }: { id: string }, couponId: string) =>
    request(server()).delete(`${ADMIN}/${id}/coupons/${couponId}`).set(merchant)

  const tie = async (distributor: TestDistributor, code: string) => {
    const { body } = await add(distributor, { code }).expect(200)
    return body.coupon
  }

  const setStatus = (
    { id }: TestDistributor,
    status: "suspended" | "terminated"
  ) =>
    changeDistributorStatusWorkflow(container).run({
      input: { id, status, actor: SYSTEM_ACTOR },
    })

  /** One chair. */
  const buy = (order: Partial<OrderOptions> = {}) =>
    placeOrder(container, {
      store,
      items: [{ variantId, quantity: 1 }],
      ...order,
    })

  const outcomeOf = async (orderId: string) => {
    await reconcile(container, orderId)
    const distribution = distributionOf(container)
    const [attribution] = await distribution.listAttributions({
      order_id: orderId,
    })
    const commissions = await distribution.listCommissions(
      { order_id: orderId },
      { order: { level: "ASC" } }
    )
    return {
      seller: attribution!.distributor_id,
      evidence: attribution!.evidence,
      detail: attribution!.evidence_detail,
      earned: commissions.map((row) => [row.distributor_id, row.amount]),
    }
  }

  const sell = async (order: Partial<OrderOptions>) =>
    outcomeOf((await buy(order)).id)

  describe("an order that used a distributor's coupon", () => {
    beforeEach(() => tie(ann, "ANN10"))

    it("is the distributor's, and pays the chain of what was left to pay", async () => {
      expect(await sell({ promoCodes: ["ANN10"] })).toEqual({
        seller: ann.id,
        evidence: "coupon",
        detail: { code: "ANN10", other_coupons: [], passedOver: [] },
        earned: [
          [ann.id, "900"],
          [zoe.id, "180"],
        ],
      })
    })

    it("goes to the referral code on its cart instead", async () => {
      const outcome = await sell({
        promoCodes: ["ANN10"],
        metadata: { referral_code: bob.code },
      })
      expect(outcome).toMatchObject({
        seller: bob.id,
        evidence: "code",
        earned: [[bob.id, "900"]],
      })
    })

    it("beats a click and a bond, and binds the customer itself", async () => {
      const click = await distributionOf(container).recordClick(bob)
      const { id: customerId } = await signInAsCustomer(
        server(),
        store.publishableKey,
        "sam"
      )
      const first = await sell({
        customerId,
        promoCodes: ["ANN10"],
        metadata: { referral_click_id: click!.click_id },
      })
      expect(first).toMatchObject({ seller: ann.id, evidence: "coupon" })
      const next = await sell({ customerId })
      expect(next).toMatchObject({ seller: ann.id, evidence: "bond" })
      await tie(bob, "BOB5")
      const other = await sell({ customerId, promoCodes: ["BOB5"] })
      expect(other).toMatchObject({ seller: bob.id, evidence: "coupon" })
    })

    it("is the buyer's own where the buyer is a distributor", async () => {
      const outcome = await sell({
        customerId: bob.customerId,
        email: "bob@example.com",
        promoCodes: ["ANN10"],
      })
      expect(outcome).toMatchObject({
        seller: bob.id,
        evidence: "own_purchase",
      })
    })

    it("passes over a distributor that is suspended, and says so", async () => {
      await setStatus(ann, "suspended")
      expect(await sell({ promoCodes: ["ANN10"] })).toEqual({
        seller: null,
        evidence: null,
        detail: { passedOver: ["distributor_not_active"] },
        earned: [],
      })
    })

    it("stays the distributor's when the coupon is removed afterwards", async () => {
      const order = await buy({ promoCodes: ["ANN10"] })
      const before = await outcomeOf(order.id)
      const { body } = await list(ann).expect(200)
      await remove(ann, body.coupons[0].id).expect(200)
      expect(await outcomeOf(order.id)).toEqual(before)
      const next = await sell({
        promoCodes: ["ANN10"],
        email: "another@example.com",
      })
      expect(next).toMatchObject({ seller: null, evidence: null })
    })
  })

  it("is the first coupon's where two distributors' were used, and tells of the other", async () => {
    await tie(ann, "ANN10")
    await tie(bob, "BOB5")
    const order = await buy({ promoCodes: ["BOB5", "ANN10"] })
    const { seller, evidence, detail } = await outcomeOf(order.id)
    const onOrder = await codesOn(order.id)
    const owners = new Map([
      ["ANN10", ann],
      ["BOB5", bob],
    ])
    expect([...onOrder].sort()).toEqual(["ANN10", "BOB5"])
    expect({ seller, evidence, detail }).toEqual({
      seller: owners.get(onOrder[0]!)!.id,
      evidence: "coupon",
      detail: {
        code: onOrder[0],
        other_coupons: [
          {
            code: onOrder[1],
            distributor_id: owners.get(onOrder[1]!)!.id,
          },
        ],
        passedOver: [],
      },
    })
  })

  /** The codes as they stand on the order. */
  const codesOn = async (orderId: string): Promise<string[]> => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "order",
      fields: ["items.adjustments.code"],
      filters: { id: orderId },
    })
    const [order] = data as unknown as {
      items: { adjustments: { code: string }[] }[]
    }[]
    return order!.items.flatMap(({ adjustments }) =>
      adjustments.map(({ code }) => code)
    )
  }

  it("counts a code that only makes the delivery free", async () => {
    await createPromotionsWorkflow(container).run({
      input: {
        promotionsData: [
          {
            code: "ANNSHIPS",
            type: "standard",
            status: "active",
            application_method: {
              type: "percentage",
              value: 100,
              currency_code: "eur",
              target_type: "shipping_methods",
              allocation: "across",
            },
          },
        ],
      },
    })
    await tie(ann, "ANNSHIPS")
    const cartId = await createCart(container, {
      store,
      items: [{ variantId, quantity: 1 }],
    })
    await updateCartPromotionsWorkflow(container).run({
      input: { cart_id: cartId, promo_codes: ["ANNSHIPS"] },
    })
    const orderId = await checkOut(container, cartId)
    expect(await outcomeOf(orderId)).toMatchObject({
      seller: ann.id,
      evidence: "coupon",
      earned: [
        [ann.id, "1000"],
        [zoe.id, "200"],
      ],
    })
  })

  describe("the coupons of a distributor", () => {
    it("are added, listed with their promotions, and removed, and the trail tells of it", async () => {
      const coupon = await tie(ann, "ANN10")
      expect(coupon).toMatchObject({
        id: expect.stringMatching(/^coup_/),
        distributor_id: ann.id,
        code: "ANN10",
        promotion: { code: "ANN10", status: "active" },
      })
      expect(coupon.promotion.id).toBe(coupon.promotion_id)
      const { body } = await list(ann, "?order=-code").expect(200)
      expect(body).toEqual({
        coupons: [coupon],
        count: 1,
        offset: 0,
        limit: 20,
      })
      const { body: gone } = await remove(ann, coupon.id).expect(200)
      expect(gone).toEqual({ id: coupon.id, object: "coupon", deleted: true })
      expect((await list(ann).expect(200)).body.count).toBe(0)
      const { body: trail } = await request(server())
        .get(`/admin/distribution/audit-entries?subject_id=${ann.id}&limit=2`)
        .set(merchant)
        .expect(200)
      const { promotion_id } = coupon
      expect(trail.audit_entries).toMatchObject([
        {
          action: "distributor.coupon_removed",
          actor_type: "user",
          detail: { code: "ANN10", promotion_id },
        },
        {
          action: "distributor.coupon_added",
          actor_type: "user",
          detail: { code: "ANN10", promotion_id },
        },
      ])
    })

    it("lead to the promotion in queries, and say when it was renamed or deleted", async () => {
      const { promotion_id } = await tie(ann, "ANN10")
      const query = container.resolve(ContainerRegistrationKeys.QUERY)
      const { data } = await query.graph({
        entity: "coupon",
        fields: ["code", "promotion.code", "distributor.code"],
      })
      expect(data).toMatchObject([
        {
          code: "ANN10",
          promotion: { code: "ANN10" },
          distributor: { code: ann.code },
        },
      ])
      await updatePromotionsWorkflow(container).run({
        input: { promotionsData: [{ id: promotion_id, code: "ANN11" }] },
      })
      const renamed = (await list(ann).expect(200)).body.coupons[0]
      expect([renamed.code, renamed.promotion.code]).toEqual(["ANN10", "ANN11"])
      await deletePromotionsWorkflow(container).run({
        input: { ids: [promotion_id] },
      })
      const deleted = (await list(ann).expect(200)).body.coupons[0]
      expect(deleted).toMatchObject({ promotion_id, promotion: null })
    })

    it("are told to the distributor itself", async () => {
      const { id: customer_id, headers } = await signInAsCustomer(
        server(),
        store.publishableKey,
        "carla"
      )
      const { body } = await request(server())
        .post(ADMIN)
        .set(merchant)
        .send({ customer_id, status: "active" })
        .expect(200)
      await tie(body.distributor, "BOB5")
      await tie(body.distributor, "ANN10")
      const { body: own } = await request(server())
        .get("/store/distribution/distributors/me")
        .set(headers)
        .expect(200)
      expect(own.distributor.coupon_codes).toEqual(["BOB5", "ANN10"])
    })
  })

  describe("a coupon is refused", () => {
    const refusal = async (
      distributor: { id: string },
      body: object
    ): Promise<[number, string]> => {
      const answer = await add(distributor, body)
      return [answer.status, answer.body.message]
    }

    it("where no promotion has that code, to the letter", async () => {
      const missing = expect.stringMatching(/no promotion with the code/)
      expect(await refusal(ann, { code: "NONE" })).toEqual([404, missing])
      expect(await refusal(ann, { code: "ann10" })).toEqual([404, missing])
    })

    it("where the code is somebody's already, in any case", async () => {
      await tie(ann, "ANN10")
      await percentOff("Ann10", 15)
      const others = expect.stringMatching(/another distributor, ANN-1/)
      expect(await refusal(bob, { code: "ANN10" })).toEqual([422, others])
      expect(await refusal(bob, { code: "Ann10" })).toEqual([422, others])
      const own = expect.stringMatching(/this distributor's already/)
      expect(await refusal(ann, { code: "ANN10" })).toEqual([422, own])
    })

    it("by all but one of those who add it at once", async () => {
      const answers = await Promise.all(
        [ann, bob, zoe].map((one) => add(one, { code: "ANN10" }))
      )
      const statuses = answers.map(({ status }) => status).sort()
      expect(statuses).toEqual([200, 422, 422])
    })

    it("where the promotion applies by itself", async () => {
      await createPromotionsWorkflow(container).run({
        input: {
          promotionsData: [
            {
              code: "EVERYBODY",
              type: "standard",
              status: "active",
              is_automatic: true,
              application_method: {
                type: "percentage",
                value: 1,
                currency_code: "eur",
                target_type: "items",
                allocation: "across",
              },
            },
          ],
        },
      })
      expect(await refusal(ann, { code: "EVERYBODY" })).toEqual([
        400,
        expect.stringMatching(/by itself/),
      ])
    })

    it("where the distributor is terminated or unknown", async () => {
      await setStatus(bob, "terminated")
      expect(await refusal(bob, { code: "BOB5" })).toEqual([
        400,
        expect.stringMatching(/terminated/),
      ])
      const [status] = await refusal({ id: "dist_none" }, { code: "BOB5" })
      expect(status).toBe(404)
      await list({ id: "dist_none" }).expect(404)
    })

    it("where the body is not one code and nothing else", async () => {
      const bodies = [
        {},
        { code: "" },
        { code: 10 },
        { code: "A".repeat(256) },
        { code: "ANN10", amount: 1 },
      ]
      for (const body of bodies) {
        expect([body, (await refusal(ann, body))[0]]).toEqual([body, 400])
      }
    })

    it("to be removed by way of another distributor, or twice", async () => {
      const { id } = await tie(ann, "ANN10")
      await remove(bob, id).expect(404)
      await remove(ann, id).expect(200)
      await remove(ann, id).expect(404)
    })

    it("to a stranger", async () => {
      const path = `${ADMIN}/${ann.id}/coupons`
      await request(server()).get(path).expect(401)
      await request(server()).post(path).send({ code: "ANN10" }).expect(401)
      await request(server()).delete(`${path}/coup_1`).expect(401)
    })
  })
}
