import type {
  HttpTypes,
  INotificationModuleService,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import request from "supertest"
import type {
  AdminAward,
  AdminTarget,
  AdminTargetProgressResponse,
  StoreAward,
  StoreTarget,
} from "../../src/api/types"
import {
  closePeriodsWorkflow,
  enrolDistributorWorkflow,
  publishPlanWorkflow,
  settleTargetsWorkflow,
} from "../../src/workflows"
import {
  type SignedInCustomer,
  signInAsCustomer,
  signInAsMerchant,
} from "../support/actors"
import { eventually } from "../support/eventually"
import { distributionOf, reconcile, SYSTEM_ACTOR } from "../support/network"
import { capture, fulfil, placeOrder, returnItems } from "../support/orders"
import { createStore, type TestStore } from "../support/store"

jest.setTimeout(180_000)

// The test runner reads medusa-config before it sets what it is given as `env`.
process.env.LOGS_EMAILS = "true"

/** The so-manieth day after the month of these sales, an hour in. */
const afterMonth = (days: number): string => {
  const now = new Date()
  return new Date(
    Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, days, 1)
  ).toISOString()
}

/** A merchant sets a target, and a distributor reaches it, through Medusa's own workflows. */
medusaIntegrationTestRunner({
  testSuite: ({ getContainer, api }) => {
    let store: TestStore
    let merchant: Record<string, string>
    let angela: SignedInCustomer
    let sellerId: string

    const container = () => getContainer()
    const server = () => api.defaults.baseURL as string

    beforeEach(async () => {
      store = await createStore(container())
      merchant = await signInAsMerchant(server(), container())
      await publishPlanWorkflow(container()).run({
        input: {
          terms: { rates_ppm: { tier_standard: [100_000] } },
          actor: SYSTEM_ACTOR,
        },
      })
      angela = await signInAsCustomer(server(), store.publishableKey, "angela")
      const { result } = await enrolDistributorWorkflow(container()).run({
        input: {
          customer_id: angela.id,
          code: "ANGELA-1",
          status: "active",
          actor: SYSTEM_ACTOR,
        },
      })
      sellerId = result.id
    })

    const get = (path: string) =>
      request(server()).get(`/admin/distribution/${path}`).set(merchant)

    const post = (path: string, body: object = {}) =>
      request(server())
        .post(`/admin/distribution/${path}`)
        .set(merchant)
        .send(body)

    const ME = "/store/distribution/distributors/me"

    const own = (path: string) =>
      request(server()).get(`${ME}/${path}`).set(angela.headers)

    async function sell(items: Record<string, number>): Promise<string> {
      const orderId = await placeOrder(container(), store, {
        items,
        metadata: { referral_code: "ANGELA-1" },
      })
      await capture(container(), orderId)
      await fulfil(container(), orderId)
      await reconcile(container(), orderId)
      return orderId
    }

    async function giveBack(
      orderId: string,
      items: Record<string, number>
    ): Promise<void> {
      await returnItems(container(), orderId, items)
      await reconcile(container(), orderId)
    }

    const terms = (prizeId: string) => ({
      metric: "own_sales",
      currency_code: "eur",
      period: {
        type: "month",
        from: new Date().toISOString().slice(0, 10),
        is_recurring: true,
      },
      mode: "whole",
      steps: [
        {
          at_least: 150,
          bonuses: [
            { kind: "share", rate_ppm: 33_333 },
            {
              kind: "promotion",
              promotion: { type: "percentage", percent: 10, valid_days: 30 },
            },
            { kind: "prize", prize_id: prizeId },
          ],
        },
        {
          at_least: 1_000.5,
          bonuses: [{ kind: "money", amount: 50.25, currency_code: "eur" }],
        },
      ],
      timing: "provisional",
      return_window_days: 14,
    })

    async function setTarget(): Promise<AdminTarget> {
      const { body: created } = await post("prizes", {
        name: "Headphones",
        value: 89.9,
        currency_code: "eur",
        stock: 1,
      }).expect(200)
      const body = { name: "Spring", terms: terms(created.prize.id) }
      const { body: drafted } = await post("targets", body).expect(200)
      expect(drafted.target).toMatchObject({
        status: "draft",
        current_period: null,
        steps: [
          {
            at_least: 150,
            bonuses: [
              { kind: "share" },
              { kind: "promotion" },
              { kind: "prize", prize: { name: "Headphones" } },
            ],
          },
          { at_least: 1_000.5, bonuses: [{ amount: 50.25 }] },
        ],
      })
      const { body: active } = await post(
        `targets/${drafted.target.id}/activate`
      ).expect(200)
      return active.target
    }

    async function awards(): Promise<Record<string, AdminAward>> {
      const { body } = await get(`awards?distributor_id=${sellerId}`).expect(
        200
      )
      const rows: AdminAward[] = body.awards
      return Object.fromEntries(rows.map((award) => [award.kind, award]))
    }

    const settleAt = (at: string) =>
      settleTargetsWorkflow(container()).run({ input: { at } })

    async function balance() {
      const { body } = await own("balances").expect(200)
      return body.balances[0]
    }

    const notifications = (
      template: string
    ): ReturnType<INotificationModuleService["listNotifications"]> =>
      container().resolve(Modules.NOTIFICATION).listNotifications({ template })

    async function heard(template: string, count = 1) {
      await eventually(
        `${count} notifications ${template}`,
        async () => (await notifications(template)).length >= count
      )
      return notifications(template)
    }

    /** What the admin shows every user in its feed. */
    async function feed() {
      const { body } = await request(server())
        .get("/admin/notifications")
        .query({ channel: "feed", to: "" })
        .set(merchant)
        .expect(200)
      return body.notifications as HttpTypes.AdminNotification[]
    }

    /** What a shopper saves by a code. */
    async function savedBy(
      customer: SignedInCustomer,
      code: string
    ): Promise<number> {
      const { body } = await request(server())
        .post("/store/carts")
        .set(customer.headers)
        .send({
          region_id: store.regionId,
          items: [{ variant_id: store.variants.chair, quantity: 1 }],
        })
        .expect(200)
      const { body: answered } = await request(server())
        .post(`/store/carts/${body.cart.id}/promotions`)
        .set(customer.headers)
        .send({ promo_codes: [code] })
      return answered.cart?.discount_total ?? 0
    }

    it("holds the bonus from the sale on, lowers it to the cent with a return, and states it once it is final", async () => {
      const target = await setTarget()
      const orderId = await sell({ chair: 2, lamp: 1 })
      const { body: progressed } = await own("targets").expect(200)
      const [mine] = progressed.targets as StoreTarget[]
      expect(mine).toMatchObject({
        name: "Spring",
        unit: "money",
        currency_code: "eur",
        result: 219.99,
        reached: 1,
        next_step: { at_least: 1_000.5, missing: 780.51 },
        steps: [
          { is_reached: true, missing: 0 },
          { is_reached: false, missing: 780.51 },
        ],
        bonuses: [
          { kind: "money", amount: 7.33, currency_code: "eur" },
          { kind: "promotion" },
          { kind: "prize", prize: { name: "Headphones" } },
        ],
      })
      await post(`targets/${target.id}/settle`).expect(200)
      const held = await awards()
      expect(held.money).toMatchObject({
        amount: 7.33,
        held: 7.33,
        is_final: false,
        source: { type: "target", id: target.id, name: "Spring" },
        distributor: { code: "ANGELA-1" },
      })
      expect(held.promotion).toMatchObject({ promotion_code: null })
      await request(server())
        .post(`${ME}/awards/${held.prize!.id}/claim`)
        .set(angela.headers)
        .send({})
        .expect(400)

      await giveBack(orderId, { lamp: 1 })
      await post(`targets/${target.id}/settle`).expect(200)
      const { body } = await get(`targets/${target.id}/progress`).expect(200)
      const { progress, period } = body as AdminTargetProgressResponse
      expect(progress).toMatchObject([
        { distributor: { id: sellerId }, result: 200, reached: 1 },
      ])
      expect(period).toMatchObject({ status: "running" })
      expect((await awards()).money).toMatchObject({ amount: 6.67, held: 6.67 })

      await settleAt(afterMonth(14))
      expect((await awards()).money).toMatchObject({ is_final: false })
      await settleAt(afterMonth(15))
      await settleAt(afterMonth(15))
      expect((await awards()).money).toMatchObject({
        amount: 6.67,
        held: 0,
        is_final: true,
      })
      expect(await balance()).toMatchObject({ available: 6.67 })

      await closePeriodsWorkflow(container()).run({
        input: { at: afterMonth(1) },
      })
      const { body: stated } = await get(
        `statements?distributor_id=${sellerId}`
      ).expect(200)
      expect(stated.statements).toMatchObject([
        { bonuses: 6.67, closing: 6.67 },
      ])
      const report = await distributionOf(container()).checkLedger()
      expect(report.is_consistent).toBe(true)
    })

    it("gives the prize and the code to whom won them, and takes back what a late return undid", async () => {
      const target = await setTarget()
      const orderId = await sell({ chair: 2 })
      await settleAt(afterMonth(15))
      const won = await awards()
      const code = won.promotion!.promotion_code!
      expect(code).toMatch(/^BONUS-/)
      const bob = await signInAsCustomer(server(), store.publishableKey, "bob")
      expect(await savedBy(angela, code)).toBe(10)
      expect(await savedBy(bob, code)).toBe(0)

      const { body: listed } = await own("awards").expect(200)
      const prize = (listed.awards as StoreAward[]).find(
        ({ kind }) => kind === "prize"
      )!
      expect(prize).toMatchObject({ status: "won", can_be_claimed: true })
      await request(server())
        .post(`${ME}/awards/${prize.id}/claim`)
        .set(bob.headers)
        .send({})
        .expect(404)
      await request(server())
        .post(`${ME}/awards/${prize.id}/claim`)
        .set(angela.headers)
        .send({ note: "1 High Street" })
        .expect(200)
      await eventually(
        "a prize in the admin's feed",
        async () => (await feed()).length > 0
      )
      await container()
        .resolve(Modules.EVENT_BUS)
        .emit({
          name: "distribution.prize.claimed",
          data: { id: prize.id },
        })
      await post(`awards/${prize.id}/mark`, {
        step: "sent",
        note: "Parcel 7",
      }).expect(200)
      await post(`awards/${prize.id}/mark`, { step: "claimed" }).expect(400)
      expect(await heard("distribution-bonus-won", 3)).toHaveLength(3)
      const [sent] = await heard("distribution-prize-sent")
      expect(sent).toMatchObject({
        to: "angela@example.com",
        data: {
          subject: { en: "Your prize is on its way: Headphones" },
          award: { delivery_note: "Parcel 7" },
        },
      })

      expect(await feed()).toMatchObject([
        {
          template: "admin-ui",
          resource_id: prize.id,
          data: {
            title: "A prize was claimed · 奖品已被领取",
            description: `angela (ANGELA-1): Headphones – ${prize.title}`,
          },
        },
      ])

      await giveBack(orderId, { chair: 1 })
      await settleAt(afterMonth(16))
      const left = await awards()
      expect(left.money).toMatchObject({ amount: 0, status: "revoked" })
      expect(left.prize).toMatchObject({ status: "sent", is_undeserved: true })
      expect(await balance()).toMatchObject({ available: 0 })
      expect(await savedBy(angela, code)).toBe(0)
      await heard("distribution-bonus-taken-back")
      const { text } = await get("awards/export").expect(200)
      expect(text.trim().split("\n")).toHaveLength(4)
      await post(`targets/${target.id}/end`).expect(200)
      await post(`targets/${target.id}`, { name: "Summer" }).expect(400)
    })

    it("changes a draft as a whole, and throws it away", async () => {
      const prize = await post("prizes", { name: "Pen" }).expect(200)
      const asked = terms(prize.body.prize.id)
      const { body: created } = await post("targets", {
        name: "Good month",
        terms: asked,
      }).expect(200)
      const path = `targets/${created.target.id}`
      const { body: changed } = await post(path, {
        terms: { ...asked, only: null, streaks: [], tier_ids: [] },
      }).expect(200)
      expect(changed.target).toMatchObject({ name: "Good month", streaks: [] })
      const rename = ({ updated_at }: { updated_at: string }) =>
        post(path, { name: "Better month", updated_at })
      const { body: refused } = await rename(created.target).expect(400)
      expect(refused.message).toContain("Somebody else changed this target")
      await rename(changed.target).expect(200)
      const remove = () =>
        request(server()).delete(`/admin/distribution/${path}`).set(merchant)
      const { body: deleted } = await remove().expect(200)
      expect(deleted).toEqual({
        id: created.target.id,
        object: "target",
        deleted: true,
      })
      await get(path).expect(404)
      await remove().expect(404)
    })

    it("previews terms, and refuses what makes none", async () => {
      await sell({ chair: 2 })
      const prize = await post("prizes", { name: "Pen" }).expect(200)
      const asked = terms(prize.body.prize.id)
      const once = {
        ...asked,
        period: { ...asked.period, is_recurring: false },
      }
      const { body } = await post("targets/preview", { terms: once }).expect(
        200
      )
      expect(body.preview).toMatchObject({
        participants: 1,
        reached: [0, 1, 0],
        money: [{ currency_code: "eur", amount: 6.67 }],
        promotions: 1,
        prizes: [{ name: "Pen", count: 1 }],
      })
      const { body: refused } = await post("targets", {
        name: "Wrong",
        terms: { ...asked, currency_code: null },
      }).expect(400)
      expect(refused.message).toContain("has a currency")
      await post("prizes", { name: "Pen", value: 5 }).expect(400)
      await request(server())
        .delete(`/admin/distribution/prizes/${prize.body.prize.id}`)
        .set(merchant)
        .expect(200)
    })
  },
})
