import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import request from "supertest"
import {
  enrolDistributorWorkflow,
  publishPlanWorkflow,
  runContestsWorkflow,
} from "../../src/workflows"
import { signInAsCustomer, signInAsMerchant } from "../support/actors"
import { distributionOf, reconcile, SYSTEM_ACTOR } from "../support/network"
import { capture, fulfil, placeOrder, returnItems } from "../support/orders"
import { createStore, type TestStore } from "../support/store"

jest.setTimeout(180_000)

const DAY_MS = 86_400_000

const dayAfter = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

/** A contest from the first sale to its prizes, as merchant and distributors see it. */
medusaIntegrationTestRunner({
  testSuite: ({ getContainer, api }) => {
    let store: TestStore
    let merchant: Record<string, string>

    const container = () => getContainer()
    const server = () => api.defaults.baseURL as string
    const ME = "/store/distribution/distributors/me"

    const get = (path: string) =>
      request(server()).get(`/admin/distribution/${path}`).set(merchant)

    const post = (path: string, body: object = {}) =>
      request(server())
        .post(`/admin/distribution/${path}`)
        .set(merchant)
        .send(body)

    async function member(name: string) {
      const customer = await signInAsCustomer(
        server(),
        store.publishableKey,
        name
      )
      const { result } = await enrolDistributorWorkflow(container()).run({
        input: {
          customer_id: customer.id,
          code: `${name}-1`,
          display_name: name,
          status: "active",
          actor: SYSTEM_ACTOR,
        },
      })
      return { ...result, headers: customer.headers }
    }

    async function sell(code: string, chairs: number) {
      const orderId = await placeOrder(container(), store, {
        items: { chair: chairs },
        metadata: { referral_code: code },
      })
      await capture(container(), orderId)
      await fulfil(container(), orderId)
      await reconcile(container(), orderId)
      return orderId
    }

    beforeEach(async () => {
      store = await createStore(container())
      merchant = await signInAsMerchant(server(), container())
      await publishPlanWorkflow(container()).run({
        input: {
          terms: { rates_ppm: { tier_standard: [100_000] } },
          actor: SYSTEM_ACTOR,
        },
      })
    })

    it("is changed and thrown away while it is a draft only", async () => {
      const body = {
        name: "Chairs",
        metric: "own_orders",
        starts_on: dayAfter(-1),
        ends_on: dayAfter(1),
        prizes: [
          { from_rank: 1, to_rank: 3, reward: { kind: "points", points: 5 } },
        ],
      }
      const { body: draft } = await post("contests", body).expect(200)
      const { id } = draft.contest
      const { body: changed } = await post(`contests/${id}`, {
        ...body,
        metric: "own_sales",
        currency_code: "eur",
        minimum: 12.5,
      }).expect(200)
      expect(changed.contest).toMatchObject({ unit: "money", minimum: 12.5 })
      const rename = ({ updated_at }: { updated_at: string }) =>
        post(`contests/${id}`, { name: "Tables", updated_at })
      const { body: refused } = await rename(draft.contest).expect(400)
      expect(refused.message).toContain("Somebody else changed this contest")
      await rename(changed.contest).expect(200)
      const remove = (of: string) =>
        request(server())
          .delete(`/admin/distribution/contests/${of}`)
          .set(merchant)
      await remove(id).expect(200, { id, object: "contest", deleted: true })
      await get(`contests/${id}`).expect(404)

      const { body: other } = await post("contests", body).expect(200)
      await post(`contests/${other.contest.id}/open`).expect(200)
      await remove(other.contest.id).expect(400)
    })

    it("follows sales and returns, ends, is objected to, and gives its prizes once", async () => {
      const ann = await member("ann")
      const bob = await member("bob")
      const { body: created } = await post("contests", {
        name: "Chairs",
        metric: "own_sales",
        currency_code: "eur",
        starts_on: dayAfter(-1),
        ends_on: dayAfter(1),
        objections_days: 7,
        minimum: 50,
        prizes: [
          {
            from_rank: 1,
            to_rank: 1,
            reward: { kind: "money", amount: 25, currency_code: "eur" },
          },
        ],
      }).expect(200)
      const { id } = created.contest
      expect(created.contest).toMatchObject({
        status: "draft",
        minimum: 50,
        unit: "money",
        prizes: [{ reward: { kind: "money", amount: 25 } }],
      })
      await request(server())
        .get(`${ME}/contests/${id}`)
        .set(ann.headers)
        .expect(404)
      await post(`contests/${id}/open`).expect(200)

      const annsOrder = await sell(ann.code, 3)
      await sell(bob.code, 2)
      const count = (days = 0) =>
        runContestsWorkflow(container()).run({
          input: { at: new Date(Date.now() + days * DAY_MS).toISOString() },
        })
      const ranks = async () => {
        const { body } = await get(`contests/${id}/leaderboard`).expect(200)
        return body.standings.map(
          (row: {
            rank: number
            distributor: { name: string }
            score: number
          }) => `${row.rank} ${row.distributor.name} ${row.score}`
        )
      }
      await count()
      expect(await ranks()).toEqual(["1 ann 300", "2 bob 200"])

      await returnItems(container(), annsOrder, { chair: 2 })
      await reconcile(container(), annsOrder)
      await count()
      expect(await ranks()).toEqual(["1 bob 200", "2 ann 100"])
      const { body: seen } = await request(server())
        .get(`${ME}/contests/${id}/leaderboard`)
        .set(ann.headers)
        .expect(200)
      expect(seen).toMatchObject({
        standings: [
          { rank: 1, name: null, score: 200, is_own: false },
          { rank: 2, name: "ann", score: 100, is_own: true },
        ],
        own: { rank: 2 },
        count: 2,
        next: null,
      })

      await post(`contests/${id}/award`).expect(400)
      await count(3)
      const { body: ended } = await get(`contests/${id}`).expect(200)
      expect(ended.contest.status).toBe("frozen")
      const objected = await request(server())
        .post(`${ME}/contests/${id}/objections`)
        .set(ann.headers)
        .send({ message: "I brought them back by mistake" })
      expect([objected.status, objected.body.objection?.status]).toEqual([
        200,
        "open",
      ])
      await post(
        `contests/${id}/objections/${objected.body.objection.id}/answer`,
        {
          accept: true,
          answer: "They were sold again",
          correction: { score: 250 },
        }
      ).expect(200)
      expect(await ranks()).toEqual(["1 ann 250", "2 bob 200"])

      await distributionOf(container()).growth.contests.award({
        id,
        actor: SYSTEM_ACTOR,
        now: new Date(Date.now() + 10 * DAY_MS),
      })
      const { body: again } = await post(`contests/${id}/award`).expect(200)
      expect(again.contest.status).toBe("awarded")
      const [balance] = await distributionOf(container()).balancesOf(ann.id)
      expect(Number(balance!.available)).toBe(2_500)
      const csv = await get(`contests/${id}/export`).expect(200)
      expect(csv.text).toContain("1,")
      expect(csv.text).toContain("25 EUR")
      const { body: own } = await request(server())
        .get(`${ME}/contests`)
        .set(ann.headers)
        .expect(200)
      expect(own.contests).toMatchObject([
        { status: "awarded", own: { rank: 1, rewards: [{ amount: 25 }] } },
      ])

      for (const list of ["slipping", "at-risk", "close"]) {
        const { body } = await get(`work-lists/${list}`).expect(200)
        expect(body).toMatchObject({ count: 0, offset: 0, limit: 20 })
      }
      const { body: progress } = await request(server())
        .get(`${ME}/progress`)
        .set(ann.headers)
        .expect(200)
      expect(progress.progress).toMatchObject({
        tier: { id: "tier_standard" },
        keep: null,
        next: null,
        risk: null,
      })
      await get(`distributors/${ann.id}/progress`).expect(200)
    })
  },
})
