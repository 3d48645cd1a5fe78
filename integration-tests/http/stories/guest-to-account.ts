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
import { type NewOrder, placeOrder } from "../../support/orders"
import { createStore, type TestStore } from "../../support/store"
import type { Story } from "../../support/stories"

/** Zoe buys as a guest by Ann's code before she signs up; Medusa keeps a record of each. */
export const guestToAccount: Story = ({ getContainer, api }) => {
  let store: TestStore
  let ann: TestDistributor
  let merchant: Record<string, string>

  const container = () => getContainer()

  beforeAll(async () => {
    store = await createStore(container())
    await publishPlanWorkflow(container()).run({
      input: {
        terms: { rates_ppm: { tier_standard: [100_000, 20_000] } },
        actor: SYSTEM_ACTOR,
      },
    })
    ann = await enrol(container(), "ann")
    merchant = await signInAsMerchant(
      api.defaults.baseURL as string,
      container()
    )
  })

  const signUp = async (name: string) => {
    const server = api.defaults.baseURL as string
    return await signInAsCustomer(server, store.publishableKey, name)
  }

  const place = (order: Partial<NewOrder> = {}) =>
    placeOrder(container(), store, {
      items: { chair: 1 },
      email: "zoe@example.com",
      ...order,
    })

  const byAnn = () => ({ metadata: { referral_code: ann.code } })

  /** Whose the order is and why, which record bought it, and its place among the person's orders. */
  const outcomeOf = async (orderId: string) => {
    const [attribution] = await distributionOf(container()).listAttributions({
      order_id: orderId,
    })
    const { distributor_id, evidence, customer_id, history } = attribution!
    return {
      seller: distributor_id,
      evidence,
      customerId: customer_id,
      customerOrder: history.customerOrder,
      newCustomers: attribution!.counted?.new_customers,
    }
  }

  const buy = async (order?: Partial<NewOrder>) => {
    const orderId = await place(order)
    await reconcile(container(), orderId)
    return await outcomeOf(orderId)
  }

  /** Whom the merchant sees as the one who referred a customer. */
  const referrerShownOf = async (customerId: string) => {
    const { body } = await request(api.defaults.baseURL as string)
      .get(`/admin/distribution/customers/${customerId}`)
      .set(merchant)
      .expect(200)
    return body.referral?.distributor.code ?? null
  }

  it("leaves her with who brought her, as the customer that she was", async () => {
    const first = await buy(byAnn())
    expect(first).toMatchObject({
      seller: ann.id,
      evidence: "code",
      customerOrder: 1,
      newCustomers: 1,
    })
    const { id: customerId } = await signUp("zoe")
    expect(customerId).not.toBe(first.customerId)
    expect(await referrerShownOf(customerId)).toBe(ann.code)
    expect(await buy({ customerId })).toEqual({
      seller: ann.id,
      evidence: "bond",
      customerId,
      customerOrder: 2,
      newCustomers: 0,
    })
  })

  it("makes who brought her her sponsor, past a link of somebody who is suspended", async () => {
    await buy(byAnn())
    const bob = await enrol(container(), "bob")
    const click = await distributionOf(container()).recordClick(bob)
    await changeDistributorStatusWorkflow(container()).run({
      input: { id: bob.id, status: "suspended", actor: SYSTEM_ACTOR },
    })
    const zoe = await signUp("zoe")
    await request(api.defaults.baseURL as string)
      .post("/store/distribution/distributors")
      .set(zoe.headers)
      .send({ click_id: click!.click_id })
      .expect(200)
    const [enrolled] = await distributionOf(container()).listDistributors({
      customer_id: zoe.id,
    })
    expect(enrolled!.sponsor_id).toBe(ann.id)
  })

  it("gives nothing of hers to a stranger who signs up", async () => {
    await buy(byAnn())
    const { id: customerId } = await signUp("sam")
    const email = "sam@example.com"
    expect(await buy({ customerId, email })).toMatchObject({
      seller: null,
      customerOrder: 1,
    })
    expect(await referrerShownOf(customerId)).toBeNull()
  })
}
