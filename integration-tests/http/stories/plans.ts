import {
  batchLinkProductsToCategoryWorkflow,
  createProductCategoriesWorkflow,
} from "@medusajs/medusa/core-flows"
import request from "supertest"
import { publishPlanWorkflow } from "../../../src/workflows"
import { signInAsCustomer, signInAsMerchant } from "../../support/actors"
import {
  distributionOf,
  enrolChain,
  reconcile,
  SYSTEM_ACTOR,
  type TestDistributor,
} from "../../support/network"
import { cancel, placeOrder } from "../../support/orders"
import { createStore, type TestStore } from "../../support/store"
import type { Story } from "../../support/stories"

const ADMIN = "/admin/distribution"

export const plans: Story = ({ getContainer, api }) => {
  let store: TestStore
  let merchant: Record<string, string>
  let chain: TestDistributor[]

  const container = () => getContainer()
  const server = () => api.defaults.baseURL as string
  const percent = (value: number) => ({
    type: "percent",
    rate_ppm: value * 10_000,
  })
  const lampRule = () => ({
    id: "lamps",
    name: "Lamps",
    priority: 1,
    conditions: [
      { type: "product", is: "one_of", ids: [store.productIds.lamp] },
    ],
    rewards: [percent(20)],
  })

  beforeAll(async () => {
    store = await createStore(container())
    merchant = await signInAsMerchant(server(), container())
    chain = await enrolChain(container(), ["angela", "betty", "johnny"])
  })

  function get(path: string) {
    return request(server()).get(`${ADMIN}${path}`).set(merchant)
  }

  function preview(body: object) {
    return request(server())
      .post(`${ADMIN}/plan/preview`)
      .set(merchant)
      .send(body)
  }

  async function publish(terms: object): Promise<void> {
    await publishPlanWorkflow(container()).run({
      input: { terms, actor: SYSTEM_ACTOR },
    })
  }

  async function sell(
    items: Record<string, number>,
    code = chain[0]!.code,
    email?: string
  ): Promise<string> {
    const orderId = await placeOrder(container(), store, {
      items,
      email,
      metadata: { referral_code: code },
    })
    await reconcile(container(), orderId)
    return orderId
  }

  describe("why an order earns what it earns", () => {
    it("names everybody in the chain, each line's basis, and every rule with what became of it", async () => {
      await publish({
        rates_ppm: { tier_standard: [100_000, 20_000] },
        rules: [lampRule()],
      })
      const orderId = await sell({ chair: 1, lamp: 1 })
      const { body } = await get(`/orders/${orderId}/why`).expect(200)
      const { why } = body
      expect(why).toMatchObject({
        order_id: orderId,
        plan_version: 2,
        currency_code: "eur",
        total: 16.4,
        reason: null,
        beneficiaries: [
          { distributor: { id: chain[0]!.id }, amount: 14, unpaid: null },
          { distributor: { id: chain[1]!.id }, amount: 2.4, unpaid: null },
          {
            distributor: { id: chain[2]!.id },
            amount: 0,
            unpaid: { en: "It stands deeper than the plan pays." },
          },
        ],
      })
      const lamp = why.lines.find(
        ({ title }: { title: string }) => title === "lamp"
      )
      expect(lamp.basis_words.en).toBe(
        "The customer keeps 19.99 EUR of it. Rates apply to 19.99 EUR of net sales."
      )
      expect(lamp.commissions[0]).toMatchObject({
        rule: "rule:lamps",
        rule_name: { en: "Lamps" },
        rate_ppm: 200_000,
        amount: 4,
        explanation: {
          en: "The rule “Lamps” pays level 0 20 %: of this line's net sales of 19.99 EUR that is 4.00 EUR. By version 2 of the plan.",
        },
        considered: [
          { rule_id: "lamps", outcome: "won" },
          { rule_id: null, outcome: "outranked" },
        ],
      })
      const chair = why.lines.find(
        ({ title }: { title: string }) => title === "chair"
      )
      expect(chair.commissions[0].considered[0]).toMatchObject({
        rule_id: "lamps",
        outcome: "not_matched",
        words: {
          en: "It asks for product lamp, which does not hold here.",
        },
      })
    })

    it("gives the reason when nobody earns anything, and nothing for an order it never saw", async () => {
      await publish({ rates_ppm: { tier_standard: [100_000] } })
      const orderId = await sell({ chair: 1 })
      await cancel(container(), orderId)
      await reconcile(container(), orderId)
      const { body } = await get(`/orders/${orderId}/why`).expect(200)
      expect(body.why).toMatchObject({
        total: 0,
        reason: "order_canceled",
        reason_words: { en: "The order was cancelled." },
      })
      const stranger = await sell(
        { chair: 1 },
        "NOBODYS",
        "stranger@example.com"
      )
      const { body: nobody } = await get(`/orders/${stranger}/why`)
      expect(nobody.why).toMatchObject({
        beneficiaries: [],
        reason: "unknown_code",
        reason_words: {
          en: "The cart carried a code that no distributor has.",
        },
      })
      const { body: none } = await get("/orders/order_none/why").expect(200)
      expect(none).toEqual({ why: null })
    })
  })

  describe("the preview of an imagined order", () => {
    const order = (changes: object = {}) => ({
      currency_code: "EUR",
      items: [{ variant_id: store.variants.chair, quantity: 2 }],
      distributor_id: chain[0]!.id,
      ...changes,
    })

    it("takes the variant's price, or the one given, and writes nothing", async () => {
      const terms = {
        rates_ppm: { tier_standard: [100_000, 50_000] },
        uplines: { max_level: 1 },
      }
      const { body } = await preview({ terms, order: order() }).expect(200)
      expect(body.preview).toMatchObject({
        currency_code: "eur",
        total: 30,
        share_of_sales_ppm: 150_000,
        reason: null,
        problems: [],
        lines: [{ title: "chair", quantity: 2, sales: 200, basis: 200 }],
      })
      const items = [
        { variant_id: store.variants.chair, quantity: 1, unit_price: 10.5 },
      ]
      const { body: priced } = await preview({
        terms,
        order: order({ items }),
      }).expect(200)
      expect(priced.preview.total).toBe(1.58)
      const { terms: kept } = await distributionOf(container()).plans.current()
      expect(kept.rates_ppm.tier_standard).not.toEqual([100_000, 50_000])
      expect(
        await distributionOf(container()).listTransfers({}, { take: null })
      ).toEqual([])
    })

    it("asks conditions of what is imagined, and names what is wrong with the terms", async () => {
      const first = {
        id: "first",
        name: "First orders",
        priority: 1,
        conditions: [{ type: "customer", is: "one_of", ids: ["new"] }],
        rewards: [percent(30)],
      }
      const terms = {
        rates_ppm: { tier_standard: [100_000] },
        rules: [first, { ...first, id: "again", name: "Again" }],
      }
      const { body } = await preview({ terms, order: order() }).expect(200)
      expect(body.preview.total).toBe(60)
      expect(
        body.preview.problems.map(
          ({ code, rule_id }: { code: string; rule_id: string }) => [
            code,
            rule_id,
          ]
        )
      ).toEqual([
        ["overlap_at_equal_priority", "again"],
        ["unreachable_rule", "again"],
      ])
      const { body: later } = await preview({
        terms,
        order: order({ customer_order: 2 }),
      }).expect(200)
      expect(later.preview.total).toBe(20)
    })

    it("counts what the customer bought and is, and knows its own purchase", async () => {
      const terms = {
        rates_ppm: { tier_standard: [100_000, 50_000] },
        own_purchase: "upline_only",
      }
      const { body } = await preview({
        terms,
        order: order({ customer_id: chain[0]!.customerId }),
      }).expect(200)
      expect(body.preview.beneficiaries).toMatchObject([
        {
          amount: 0,
          unpaid: {
            en: "The buyer is the seller, and the plan pays nothing for own purchases here.",
          },
        },
        { amount: 10, unpaid: null },
        { amount: 0 },
      ])
    })

    it.each([
      ["no order", () => ({ terms: {} })],
      ["no items", () => ({ terms: {}, order: order({ items: [] }) })],
      [
        "a quantity of 0",
        () => ({
          terms: {},
          order: order({
            items: [{ variant_id: store.variants.chair, quantity: 0 }],
          }),
        }),
      ],
      [
        "an unknown variant",
        () => ({
          terms: {},
          order: order({ items: [{ variant_id: "none", quantity: 1 }] }),
        }),
      ],
      [
        "an unknown distributor",
        () => ({ terms: {}, order: order({ distributor_id: "none" }) }),
      ],
      [
        "an unknown customer",
        () => ({ terms: {}, order: order({ customer_id: "none" }) }),
      ],
      [
        "an unknown currency",
        () => ({ terms: {}, order: order({ currency_code: "zzz" }) }),
      ],
      [
        "a variant without a price in the currency",
        () => ({ terms: {}, order: order({ currency_code: "usd" }) }),
      ],
      [
        "a term that there is not",
        () => ({ terms: { rate: 1 }, order: order() }),
      ],
      [
        "a malformed rule",
        () => ({ terms: { rules: [{ id: "x" }] }, order: order() }),
      ],
      [
        "terms that are no document",
        () => ({ terms: { basis: 5, rules: "all" }, order: order() }),
      ],
    ])("refuses %s with a sentence", async (_, body) => {
      const { body: refused } = await preview(body()).expect(400)
      expect(refused.type).toBe("invalid_data")
      expect(refused.message.length).toBeGreaterThan(10)
    })
  })

  describe("the rules that touch a product", () => {
    it("are told with by what they do, a category by those above it", async () => {
      const categoryId = await categoryOfLamps()
      const rule = (id: string, conditions: object[], priority: number) => ({
        id,
        name: id,
        priority,
        conditions,
        rewards: [percent(5)],
      })
      await publish({
        rates_ppm: { tier_standard: [100_000] },
        rules: [
          rule(
            "home",
            [{ type: "category", is: "one_of", ids: [categoryId] }],
            1
          ),
          rule(
            "chairs",
            [
              {
                type: "product",
                is: "one_of",
                ids: [store.productIds.chair],
              },
            ],
            2
          ),
          rule("rest", [], 3),
        ],
      })
      const { body } = await get(
        `/plan/rules?product_id=${store.productIds.lamp}`
      ).expect(200)
      expect(body.rules).toMatchObject([
        {
          id: "home",
          kind: "rule",
          always: false,
          touches: { en: "Category Home", zhCN: "分类“Home”" },
          sentence: {
            en: "Category Home: the seller earns 5 %; ends the search",
          },
        },
        { id: "rest", always: true, touches: { en: "Every product" } },
      ])
      expect(body.rules).toHaveLength(2)
      await get("/plan/rules").expect(400)
      await get("/plan/rules?product_id=none").expect(404)
    })

    async function categoryOfLamps(): Promise<string> {
      const create = async (name: string, parent?: string) => {
        const { result } = await createProductCategoriesWorkflow(
          container()
        ).run({
          input: {
            product_categories: [{ name, parent_category_id: parent }],
          },
        })
        return result[0]!.id
      }
      const home = await create("Home")
      const lamps = await create("Lamps", home)
      await batchLinkProductsToCategoryWorkflow(container()).run({
        input: { id: lamps, add: [store.productIds.lamp!] },
      })
      return home
    }
  })

  describe("a draft", () => {
    const FROM = "2036-01-01T00:00:00.000Z"

    function post(path: string, body: object = {}) {
      return request(server()).post(`${ADMIN}${path}`).set(merchant).send(body)
    }

    it("is saved, published from a later date, and withdrawn before it comes", async () => {
      const begun = await post("/plan/drafts", { name: "Spring" }).expect(200)
      const { id, terms, revision } = begun.body.draft
      const saved = await post(`/plan/drafts/${id}`, {
        terms: { ...terms, rates_ppm: { tier_standard: [250_000] } },
        revision,
      }).expect(200)
      expect(saved.body.draft).toMatchObject({ problems: [], revision: 2 })
      expect(saved.body.draft.changes).not.toEqual([])
      const { body } = await post(`/plan/drafts/${id}/publish`, {
        revision: 2,
        effective_from: FROM,
      }).expect(200)
      expect(body.plan).toMatchObject({
        version: 2,
        status: "scheduled",
        effective_from: FROM,
      })
      expect((await get("/plan")).body.plan.version).toBe(1)
      await get(`/plan/drafts/${id}`).expect(404)
      const withdrawn = await post(
        `/plan/versions/${body.plan.id}/withdraw`
      ).expect(200)
      expect(withdrawn.body.plan.status).toBe("withdrawn")
    })

    it("is refused with what is wrong, and nothing half-done", async () => {
      await post("/plan/drafts", { name: " " }).expect(400)
      const bad = { rates_ppm: { tier_standard: [-1] } }
      const { body } = await post("/plan/drafts", {
        name: "Bad",
        terms: bad,
      }).expect(400)
      expect(body.message).toContain("A rate cannot be below 0 %")
      await post("/plan/drafts", {
        name: "Older",
        from_plan_id: "plan_unknown",
      }).expect(404)
      expect((await get("/plan/drafts")).body.count).toBe(0)
      await post("/plan", { effective_from: "tomorrow" }).expect(400)
      await post("/plan", { effective_from: "2020-01-01T00:00:00Z" }).expect(
        400
      )
      expect((await get("/plan")).body.plan.version).toBe(1)
    })
  })

  describe("the changes of a version", () => {
    it("are told in words, against the one before or any other", async () => {
      await publish({ rates_ppm: { tier_standard: [100_000] } })
      await publish({ rules: [lampRule()] })
      const { body: listed } = await get("/plan/versions").expect(200)
      const [third, , first] = listed.plans
      const { body } = await get(`/plan/versions/${third.id}/changes`)
      expect(body.changes).toMatchObject([
        {
          code: "rule_added",
          en: "Rule “Lamps” added (priority 1): Product lamp: the seller earns 20 %; ends the search",
        },
      ])
      const { body: all } = await get(
        `/plan/versions/${third.id}/changes?from=${first.id}`
      ).expect(200)
      expect(all.changes.map(({ code }: { code: string }) => code)).toEqual(
        expect.arrayContaining(["rates", "rule_added"])
      )
      const { body: none } = await get(`/plan/versions/${first.id}/changes`)
      expect(none.changes).toEqual([])
      await get("/plan/versions/none/changes").expect(404)
    })
  })

  describe("a distributor's own commissions", () => {
    it("are told with how each came about, and nobody else's", async () => {
      await publish({
        rates_ppm: { tier_standard: [100_000, 20_000] },
        rules: [{ ...lampRule(), name: "A deal with Zoe" }],
      })
      const customer = await signInAsCustomer(
        server(),
        store.publishableKey,
        "dora"
      )
      const { distributor } = await enrolCustomer(customer.id)
      await sell({ lamp: 1 }, distributor.code)
      const { body } = await request(server())
        .get("/store/distribution/distributors/me/commissions")
        .set(customer.headers)
        .expect(200)
      expect(body).toMatchObject({
        count: 1,
        offset: 0,
        limit: 20,
        commissions: [
          {
            level: 0,
            rate_ppm: 200_000,
            amount: 4,
            status: "pending",
            explanation: {
              en: "You earn 20 % at level 0: of this line's net sales of 19.99 EUR that is 4.00 EUR.",
            },
          },
        ],
      })
      expect(JSON.stringify(body)).not.toMatch(/Zoe|angela|basis|trace|cost/i)
    })

    it("are for distributors who signed in alone", async () => {
      const path = "/store/distribution/distributors/me/commissions"
      const key = { "x-publishable-api-key": store.publishableKey }
      await request(server()).get(path).set(key).expect(401)
      const { headers } = await signInAsCustomer(
        server(),
        store.publishableKey,
        "nobody"
      )
      await request(server()).get(path).set(headers).expect(404)
    })

    async function enrolCustomer(customerId: string) {
      const { body } = await request(server())
        .post(`${ADMIN}/distributors`)
        .set(merchant)
        .send({
          customer_id: customerId,
          code: "dora",
          sponsor_id: chain[0]!.id,
        })
        .expect(200)
      await request(server())
        .post(`${ADMIN}/distributors/${body.distributor.id}/approve`)
        .set(merchant)
        .expect(200)
      return body
    }
  })
}
