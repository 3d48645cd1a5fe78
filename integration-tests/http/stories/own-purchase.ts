import { updateCustomersWorkflow } from "@medusajs/medusa/core-flows"
import request from "supertest"
import {
  enrolDistributorWorkflow,
  publishPlanWorkflow,
} from "../../../src/workflows"
import {
  createCustomer as createGuest,
  distributionOf,
  enrol,
  reconcile,
  SYSTEM_ACTOR,
  type TestDistributor,
} from "../../support/network"
import { type NewOrder, placeOrder } from "../../support/orders"
import { createCustomer } from "../../support/shop"
import { createStore, type TestStore } from "../../support/store"
import type { Story } from "../../support/stories"

/**
 * Angela bought as a guest before she signed up and sold under Betty. Medusa
 * keeps both records, and knows her by the old one where she is not signed in.
 */
export const ownPurchase: Story = ({ getContainer, api }) => {
  let store: TestStore
  let angela: TestDistributor
  let betty: TestDistributor
  /** Ids by name. */
  let guests: Record<string, string>

  const container = () => getContainer()

  beforeAll(async () => {
    store = await createStore(container())
    await publishPlanWorkflow(container()).run({
      input: {
        terms: {
          rates_ppm: { tier_standard: [100_000, 20_000] },
          own_purchase: "upline_only",
        },
        actor: SYSTEM_ACTOR,
      },
    })
    betty = await enrol(container(), "betty")
    guests = {
      angela: await createGuest(container(), "angela"),
      sam: await createGuest(container(), "sam"),
    }
    angela = await enrolAccount("angela@example.com", betty)
  })

  const enrolAccount = async (email: string, sponsor: TestDistributor) => {
    const customerId = await createCustomer(container(), { email })
    const { result } = await enrolDistributorWorkflow(container()).run({
      input: {
        customer_id: customerId,
        sponsor_id: sponsor.id,
        status: "active",
        actor: SYSTEM_ACTOR,
      },
    })
    return { id: result.id, code: result.code, customerId }
  }

  const buyAsGuest = async (order: Partial<NewOrder>, name = "angela") => {
    const orderId = await placeOrder(container(), store, {
      items: { chair: 1 },
      customerId: guests[name],
      email: `${name}@example.com`,
      ...order,
    })
    await reconcile(container(), orderId)
    const [attribution] = await distributionOf(container()).listAttributions({
      order_id: orderId,
    })
    const commissions = await distributionOf(container()).listCommissions({
      order_id: orderId,
    })
    return {
      seller: attribution!.distributor_id,
      evidence: attribution!.evidence,
      isOwn: attribution!.is_own_purchase,
      earned: commissions.map((row) => [row.distributor_id, row.amount]),
    }
  }

  const ownPurchase = () => ({
    seller: angela.id,
    evidence: "own_purchase",
    isOwn: true,
    earned: [[betty.id, "200"]],
  })

  it("is its own, though it carries its own code", async () => {
    const metadata = { referral_code: angela.code }
    expect(await buyAsGuest({ metadata })).toEqual(ownPurchase())
  })

  it("is its own, though it carries nobody's code or another's", async () => {
    expect(await buyAsGuest({})).toEqual(ownPurchase())
    const metadata = { referral_code: betty.code }
    expect(await buyAsGuest({ metadata })).toEqual(ownPurchase())
  })

  it("is its own, though the account spells the e-mail in capitals", async () => {
    await updateCustomersWorkflow(container()).run({
      input: {
        selector: { id: angela.customerId },
        update: { email: "Angela@Example.com" },
      },
    })
    const metadata = { referral_code: angela.code }
    expect(await buyAsGuest({ metadata })).toEqual(ownPurchase())
  })

  it("leaves a stranger's purchase to the code that brought it", async () => {
    const metadata = { referral_code: angela.code }
    const bought = await buyAsGuest({ metadata }, "sam")
    expect(bought).toMatchObject({ seller: angela.id, evidence: "code" })
  })

  describe("a cart with the distributor's e-mail", () => {
    const refer = (cartId: string, body: object) =>
      request(api.defaults.baseURL as string)
        .post(`/store/carts/${cartId}/referral`)
        .set({ "x-publishable-api-key": store.publishableKey })
        .send(body)

    /** What binding a guest's cart is answered. */
    const answerTo = async (name: string, body: object) => {
      let answer: { status: number; body: { message?: string } } | undefined
      const beforeCompletion = async (cartId: string) => {
        answer = await refer(cartId, body)
      }
      await buyAsGuest({ beforeCompletion }, name)
      return [answer!.status, answer!.body.message]
    }

    it("is refused its code and its link, in the words for a code that nobody has", async () => {
      const click = await distributionOf(container()).recordClick(angela)
      const { click_id } = click!
      const refusal = await answerTo("sam", { code: "NOBODY" })
      expect(refusal).toEqual([400, "This referral code is not valid"])
      const own = [{ code: angela.code }, { click_id }]
      for (const body of own) {
        expect(await answerTo("angela", body)).toEqual(refusal)
        expect(await answerTo("sam", body)).toEqual([200, undefined])
      }
    })
  })
}
