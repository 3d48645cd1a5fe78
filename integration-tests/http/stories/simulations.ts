import request from "supertest"
import type { AdminSimulation } from "../../../src/api/types"
import {
  publishPlanWorkflow,
  simulatePlanWorkflow,
} from "../../../src/workflows"
import { signInAsMerchant } from "../../support/actors"
import {
  distributionOf,
  enrolChain,
  reconcile,
  SYSTEM_ACTOR,
  type TestDistributor,
} from "../../support/network"
import { placeOrder } from "../../support/orders"
import { createStore, type TestStore } from "../../support/store"
import type { Story } from "../../support/stories"

const BASE = "/admin/distribution/plan/simulations"
const DAY_MS = 86_400_000
const LAST_AND_NEXT_DAY = {
  from: new Date(Date.now() - DAY_MS).toISOString(),
  until: new Date(Date.now() + DAY_MS).toISOString(),
}

/** A merchant runs other terms over what the store sold. */
export const simulations: Story = ({ getContainer, api }) => {
  let store: TestStore
  let merchant: Record<string, string>
  let seller: TestDistributor
  let sponsor: TestDistributor
  let orderId: string

  const container = () => getContainer()
  const server = () => api.defaults.baseURL as string

  beforeAll(async () => {
    store = await createStore(container())
    merchant = await signInAsMerchant(server(), container())
    await publishPlanWorkflow(container()).run({
      input: {
        terms: { rates_ppm: { tier_standard: [100_000, 50_000] } },
        actor: SYSTEM_ACTOR,
      },
    })
    ;[seller, sponsor] = (await enrolChain(container(), [
      "angela",
      "betty",
    ])) as [TestDistributor, TestDistributor]
    orderId = await placeOrder(container(), store, {
      items: { chair: 1, lamp: 1 },
      metadata: { referral_code: seller.code },
    })
    await reconcile(container(), orderId)
  })

  function post(path: string, body?: object) {
    return request(server()).post(`${BASE}${path}`).set(merchant).send(body)
  }

  function get(path: string) {
    return request(server()).get(`${BASE}${path}`).set(merchant)
  }

  async function untilOver(id: string): Promise<AdminSimulation> {
    for (;;) {
      const { body } = await get(`/${id}`).expect(200)
      if (body.simulation.finished_at) {
        return body.simulation
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  /** The seller gets more, its sponsor nothing. */
  const toSeller = { rates_ppm: { tier_standard: [200_000] } }

  describe("simulations", () => {
    it("say by name who would gain and who would lose, and leave the ledger alone", async () => {
      const { body } = await post("", {
        ...LAST_AND_NEXT_DAY,
        terms: toSeller,
        name: "All to the seller",
      }).expect(200)
      const simulation = await untilOver(body.simulation.id)
      expect(simulation).toMatchObject({
        name: "All to the seller",
        status: "done",
        draft_id: null,
        processed: 1,
        total: 1,
        error: null,
        created_by: expect.stringMatching(/^user_/),
      })
      expect(simulation.result?.by_currency).toMatchObject([
        {
          currency_code: "eur",
          orders: 1,
          sales: 119.99,
          paid: 18,
          simulated: 24,
          by_level: [
            { level: 0, paid: 12, simulated: 24 },
            { level: 1, paid: 6, simulated: 0 },
          ],
          by_tier: [{ tier_name: "Standard", paid: 18, simulated: 24 }],
          by_category: [{ category_id: null, category_name: null }],
          by_distributor: {
            winners: [
              {
                distributor: { id: seller.id, code: seller.code },
                change: 12,
              },
            ],
            losers: [{ distributor: { id: sponsor.id }, change: -6 }],
            count: 2,
          },
        },
      ])
      const standing = await distributionOf(container()).listCommissions(
        { order_id: orderId },
        { take: null }
      )
      const total = standing.reduce((sum, row) => sum + Number(row.amount), 0)
      expect(total).toBe(1_800)
      const { body: list } = await get("?status=done&q=seller").expect(200)
      expect(list).toMatchObject({
        count: 1,
        simulations: [{ id: simulation.id, status: "done" }],
      })
      expect(list.simulations[0]).not.toHaveProperty("result")
    })

    it("are exported with every distributor, and no name becomes a formula", async () => {
      await distributionOf(container()).updateDistributor({
        id: sponsor.id,
        display_name: '=HYPERLINK("http://evil.example")',
        actor: SYSTEM_ACTOR,
      })
      const { result } = await simulatePlanWorkflow(container()).run({
        input: {
          ...LAST_AND_NEXT_DAY,
          terms: toSeller,
          actor: SYSTEM_ACTOR,
        },
      })
      expect(result).toMatchObject({ status: "done", result: { orders: 1 } })
      const { text, headers } = await get(`/${result.id}/export`).expect(200)
      expect(headers["content-type"]).toMatch(/^text\/csv/)
      const [heading, ...lines] = text.trimEnd().split("\n")
      expect(heading).toBe(
        "\ufeffcurrency_code,distributor_id,code,name,paid,simulated,change"
      )
      expect(lines.sort()).toEqual(
        [
          `eur,${seller.id},${seller.code},angela,12,24,12`,
          `eur,${sponsor.id},${sponsor.code},"'=HYPERLINK(""http://evil.example"")",6,0,-6`,
        ].sort()
      )
    })

    it("are refused in a sentence when they cannot be", async () => {
      const refused = async (body: object, status: number, words: RegExp) => {
        const answer = await post("", { ...LAST_AND_NEXT_DAY, ...body })
        expect(answer.status).toBe(status)
        expect(answer.body.message).toMatch(words)
      }
      const { from } = LAST_AND_NEXT_DAY
      await refused({}, 400, /Nothing says what to simulate/)
      await refused({ terms: {}, until: from }, 400, /ends before it begins/)
      await refused(
        { terms: {}, from: "2020-01-01T00:00:00Z" },
        400,
        /at most 5 years/
      )
      await refused({ terms: {}, from: "yesterday" }, 400, /A date is written/)
      await refused({ terms: { mode: "pyramid" } }, 400, /plan is not right/)
      await refused({ draft_id: "draft_gone" }, 404, /no draft draft_gone/)
      await refused({ plan: {} }, 400, /Unrecognized/)
      await get("/sim_gone").expect(404)
      await get("/sim_gone/export").expect(404)
      await post("/sim_gone/cancel").expect(404)
      await request(server()).get(BASE).expect(401)
    })

    it("are cancelled while they wait or run, and deleted at any time", async () => {
      const distribution = distributionOf(container())
      const { id } = await distribution.simulations.request({
        ...LAST_AND_NEXT_DAY,
        terms: {},
        actor: SYSTEM_ACTOR,
      })
      const { body } = await post(`/${id}/cancel`).expect(200)
      expect(body.simulation).toMatchObject({
        status: "canceled",
        result: null,
      })
      await post(`/${id}/cancel`).expect(400)
      await get(`/${id}/export`).expect(400)
      await request(server())
        .delete(`${BASE}/${id}`)
        .set(merchant)
        .expect(200, { id, object: "simulation", deleted: true })
      await get(`/${id}`).expect(404)
    })
  })
}
