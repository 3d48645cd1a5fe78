import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createCustomerGroupsWorkflow,
  createPriceListsWorkflow,
} from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { parse } from "csv-parse/sync"
import request from "supertest"
import type { AdminTierChange, AdminTierVerdict } from "../../src/api/types"
import {
  enrolDistributorWorkflow,
  evaluateTiersWorkflow,
} from "../../src/workflows"
import syncTierGroupsJob from "../../src/jobs/sync-tier-groups"
import {
  type SignedInCustomer,
  signInAsCustomer,
  signInAsMerchant,
} from "../support/actors"
import { eventually } from "../support/eventually"
import { enrol, reconcile, SYSTEM_ACTOR } from "../support/network"
import { fulfil, placeOrder, returnItems } from "../support/orders"
import { createStore, type TestStore } from "../support/store"

jest.setTimeout(180_000)

const ADMIN = "/admin/distribution"
const ME = "/store/distribution/distributors/me"
const DAY_IN_MS = 86_400_000

medusaIntegrationTestRunner({
  testSuite: ({ getContainer, api }) => {
    let container: MedusaContainer
    let store: TestStore
    let merchant: Record<string, string>
    let angela: SignedInCustomer & { distributorId: string }
    let goldId: string

    const server = () => api.defaults.baseURL as string

    beforeEach(async () => {
      container = getContainer()
      store = await createStore(container)
      merchant = await signInAsMerchant(server(), container)
      const customer = await signInAsCustomer(
        server(),
        store.publishableKey,
        "angela"
      )
      const { result } = await enrolDistributorWorkflow(container).run({
        input: {
          customer_id: customer.id,
          code: "angela-1",
          status: "active",
          actor: SYSTEM_ACTOR,
        },
      })
      angela = { ...customer, distributorId: result.id }
      const { body } = await post("/tiers", { name: "Gold", rates_ppm: [] })
      goldId = body.tier.id
    })

    const get = (path: string) =>
      request(server())
        .get(ADMIN + path)
        .set(merchant)

    const post = (path: string, body: object = {}) =>
      request(server())
        .post(ADMIN + path)
        .set(merchant)
        .send(body)

    const atLeast = (at_least: number) => ({
      match: "all",
      of: [
        {
          metric: "own_sales",
          at_least,
          currency_code: "eur",
          window: { type: "rolling", days: 30 },
        },
      ],
    })

    const gold = (changes: object) => post(`/tiers/${goldId}`, changes)

    const daysOn = (days: number) =>
      new Date(Date.now() + days * DAY_IN_MS).toISOString()

    async function evaluate(days: number): Promise<string> {
      const { result } = await evaluateTiersWorkflow(container).run({
        input: { actor: SYSTEM_ACTOR, at: daysOn(days) },
      })
      return result.id
    }

    const tierOf = async (): Promise<string> => {
      const { body } = await get(`/distributors/${angela.distributorId}`)
      return body.distributor.tier.name
    }

    async function priceFor(customer: SignedInCustomer): Promise<number> {
      const { body } = await request(server())
        .get(`/store/products/${store.productIds.chair}`)
        .query({
          region_id: store.regionId,
          fields: "*variants.calculated_price",
        })
        .set(customer.headers)
      return body.product.variants[0].calculated_price.calculated_amount
    }

    async function download(path: string): Promise<Record<string, string>[]> {
      const { text, headers } = await get(path).expect(200)
      expect(headers["content-type"]).toBe("text/csv; charset=utf-8")
      return parse(text, { columns: true, bom: true })
    }

    async function sellAChair(): Promise<string> {
      const orderId = await placeOrder(container, store, {
        items: { chair: 2 },
        email: "sam@example.com",
        metadata: { referral_code: "angela-1" },
      })
      await reconcile(container, orderId)
      return orderId
    }

    it("are reached by sales, bring the prices of their customer group, and are lost with what came back", async () => {
      const { result: groups } = await createCustomerGroupsWorkflow(
        container
      ).run({ input: { customersData: [{ name: "Gold prices" }] } })
      const groupId = groups[0]!.id
      await createPriceListsWorkflow(container).run({
        input: {
          price_lists_data: [
            {
              title: "Gold",
              description: "For gold",
              status: "active",
              rules: { "customer.groups.id": [groupId] },
              prices: [
                {
                  variant_id: store.variants.chair!,
                  currency_code: "eur",
                  amount: 80,
                },
              ],
            },
          ],
        },
      })
      const { body, status } = await gold({
        criteria: {
          reach: atLeast(200),
          keep: atLeast(200),
          demotion: "automatic",
        },
        customer_group_id: groupId,
      })
      expect([status, body.tier.criteria]).toEqual([
        200,
        {
          reach: atLeast(200),
          keep: atLeast(200),
          promotion: "automatic",
          demotion: "automatic",
          grace_days: 0,
          minimum_stay_days: 0,
        },
      ])
      expect(await priceFor(angela)).toBe(100)

      const orderId = await sellAChair()
      const evaluationId = await evaluate(1)
      expect(await tierOf()).toBe("Gold")
      await eventually(
        "the price of gold",
        async () => (await priceFor(angela)) === 80
      )
      const verdicts = await get(`/tier-verdicts?evaluation_id=${evaluationId}`)
      expect(verdicts.body.verdicts).toMatchObject([
        {
          distributor: { code: "ANGELA-1" },
          kind: "up",
          status: "applied",
          to_tier: { name: "Gold" },
          evidence: [{ value: 200, is_met: true }],
        },
      ])

      expect(
        await download(`/tier-evaluations/${evaluationId}/export`)
      ).toMatchObject([
        {
          code: "ANGELA-1",
          kind: "up",
          to_tier: "Gold",
          automation: "automatic",
          state: "applied",
          grace_until: "",
          changed_at: expect.stringMatching(/^\d{4}-/),
          evidence:
            "own sales in the last 30 days: 200 EUR of at least 200 EUR, met",
        },
      ])

      await fulfil(container, orderId)
      await returnItems(container, orderId, { chair: 1 })
      await reconcile(container, orderId)
      await evaluate(2)
      expect(await tierOf()).not.toBe("Gold")
      await eventually(
        "the price of everybody",
        async () => (await priceFor(angela)) === 100
      )
      const own = await request(server())
        .get(`${ME}/results`)
        .query({ from: daysOn(-2).slice(0, 10), to: daysOn(2).slice(0, 10) })
        .set(angela.headers)
      expect(own.body.results).toMatchObject([
        { scope: "own", net: 100, returned: 100, orders: 1, new_customers: 1 },
      ])
      const changes = await get(
        `/distributors/${angela.distributorId}/tier-changes`
      )
      expect(
        changes.body.tier_changes.map((change: AdminTierChange) => [
          change.to_tier.name,
          change.cause,
        ])
      ).toEqual([
        [expect.any(String), "evaluation"],
        ["Gold", "evaluation"],
      ])
    })

    it("are previewed, evaluated and taken back by the merchant", async () => {
      await gold({
        criteria: {
          reach: {
            match: "any",
            of: [
              {
                metric: "own_orders",
                at_least: 0,
                window: { type: "lifetime" },
              },
            ],
          },
        },
      })
      const preview = await get("/tier-evaluations/preview")
      expect(preview.body.preview).toMatchObject({
        distributor_count: 1,
        counts: { up: 1, down: 0, grace: 0, proposed: 0 },
        verdicts: [{ id: null, to_tier: { name: "Gold" } }],
      })
      const { body } = await post("/tier-evaluations")
      expect(body.evaluation).toMatchObject({
        counts: { up: 1, proposed: 0 },
        actor_name: expect.any(String),
      })
      expect(await tierOf()).toBe("Gold")
      const { id } = body.evaluation
      expect(
        (await post(`/tier-evaluations/${id}/undo`, { reason: " " })).status
      ).toBe(400)
      const undone = await post(`/tier-evaluations/${id}/undo`, {
        reason: "Wrong criteria",
      })
      expect(undone.body).toMatchObject({
        evaluation: { status: "undone", undone_reason: "Wrong criteria" },
        restored_count: 1,
        left_alone_count: 0,
      })
      expect(await tierOf()).not.toBe("Gold")
      expect(await download(`/tier-evaluations/${id}/export`)).toMatchObject([
        {
          automation: "automatic",
          state: "undone",
          evidence: "own orders altogether: 0 of at least 0, met",
        },
      ])
      await get("/tier-evaluations/tevl_none/export").expect(404)
      const { body: list } = await get("/tier-evaluations")
      expect(list).toMatchObject({ count: 1, evaluations: [{ id }] })
    })

    it("are proposed to the merchant, who accepts by name", async () => {
      await gold({
        criteria: {
          reach: {
            match: "all",
            of: [
              {
                metric: "own_orders",
                at_least: 0,
                window: { type: "lifetime" },
              },
            ],
          },
          promotion: "proposed",
        },
      })
      await gold({ name: "=GOLD()" })
      const evaluated = await post("/tier-evaluations")
      const file = `/tier-evaluations/${evaluated.body.evaluation.id}/export`
      const proposed = { to_tier: "'=GOLD()", automation: "proposed" }
      expect(await download(file)).toMatchObject([
        { ...proposed, state: "proposed", changed_at: "" },
      ])
      const { body } = await get("/tier-verdicts?status=proposed")
      const ids = body.verdicts.map(({ id }: AdminTierVerdict) => id)
      const decided = await post("/tier-verdicts/decide", {
        ids,
        decision: "accept",
      })
      expect(decided.body).toEqual({ decided_ids: ids, refused_ids: [] })
      expect(await tierOf()).toBe("=GOLD()")
      expect(await download(file)).toMatchObject([
        { ...proposed, state: "accepted" },
      ])
    })

    it("are changed by hand with a reason, and take members of another group along", async () => {
      const { result: groups } = await createCustomerGroupsWorkflow(
        container
      ).run({ input: { customersData: [{ name: "One" }, { name: "Two" }] } })
      const [one, two] = groups.map(({ id }) => id) as [string, string]
      await gold({ customer_group_id: one })
      const moved = await post(`/distributors/${angela.distributorId}/tier`, {
        tier_id: goldId,
        reason: "Promised at the fair",
        protected_until: daysOn(90),
      })
      expect(moved.body.distributor).toMatchObject({
        tier: { name: "Gold" },
        tier_protected_until: expect.any(String),
      })
      const groupsOf = async () => {
        const { body } = await request(server())
          .get(`/admin/customers/${angela.id}?fields=groups.id`)
          .set(merchant)
        return body.customer.groups.map(({ id }: { id: string }) => id)
      }
      await eventually("the group", async () => (await groupsOf())[0] === one)
      await gold({ customer_group_id: two })
      await syncTierGroupsJob(container)
      expect(await groupsOf()).toEqual([two])
      await gold({ customer_group_id: null })
      await syncTierGroupsJob(container)
      expect(await groupsOf()).toEqual([])
    })

    it("compare currencies by rates that are set and removed", async () => {
      const rates = `/growth/currency-rates`
      const rate = { currency_code: "usd", from_day: "2026-01-01", rate: 0.92 }
      expect((await post(rates, rate)).body.message).toContain(
        "Choose the currency"
      )
      const { body } = await post("/growth/settings", {
        reference_currency: "eur",
        evaluates_daily: true,
        max_steps_down: null,
      })
      expect(body.settings).toMatchObject({
        reference_currency: "eur",
        evaluates_daily: true,
        max_steps_down: null,
        is_recounting: false,
      })
      expect((await post(rates, rate)).body.currency_rates).toEqual([rate])
      expect(
        (await post(rates, { ...rate, currency_code: "xxx" })).status
      ).toBe(400)
      const removed = await request(server())
        .delete(`${ADMIN}${rates}/usd/2026-01-01`)
        .set(merchant)
      expect(removed.body.currency_rates).toEqual([])
    })

    it("let their members do what they give rights to, and nothing else", async () => {
      const [standard] = (await get("/tiers?is_default=true")).body.tiers
      const downline = () =>
        request(server()).get(`${ME}/downline`).set(angela.headers)
      await enrol(container, "rudi", {
        id: angela.distributorId,
        code: "",
        customerId: "",
      })
      expect((await downline()).body.downline).toMatchObject([
        { code: "RUDI-1" },
      ])
      const rights = {
        recruit: false,
        see_downline: false,
        own_promotion_codes: false,
      }
      const { body } = await post(`/tiers/${standard.id}`, { rights })
      expect(body.tier.rights).toMatchObject({
        ...rights,
        enter_contests: true,
      })
      expect((await downline()).status).toBe(400)
      const newcomer = await signInAsCustomer(
        server(),
        store.publishableKey,
        "nina"
      )
      const applied = await request(server())
        .post("/store/distribution/distributors")
        .set(newcomer.headers)
        .send({ sponsor_code: "angela-1" })
      expect([applied.status, applied.body.message]).toEqual([
        400,
        expect.stringContaining("does not take on distributors"),
      ])
    })

    it("are filled by results that are exported, of everybody or of one, as text that no spreadsheet runs", async () => {
      const rates_ppm = { tier_standard: [100_000], [goldId]: [100_000] }
      await post("/plan", { rates_ppm }).expect(200)
      const recruit = await enrol(container, "rudi", {
        id: angela.distributorId,
        code: "",
        customerId: "",
      })
      await post(`/distributors/${recruit.id}`, {
        display_name: "=SUM(1)",
      }).expect(200)
      await post(`/distributors/${recruit.id}/tier`, { tier_id: goldId })
      const today = daysOn(0).slice(0, 10)
      for (const referral_code of ["rudi-1", "angela-1"]) {
        const orderId = await placeOrder(container, store, {
          items: { lamp: 1, chair: 2 },
          metadata: { referral_code },
        })
        await fulfil(container, orderId)
        await returnItems(container, orderId, { chair: 1 })
        await reconcile(container, orderId)
      }
      const results = (query: string) =>
        download(`/growth/results/export?${query}`)
      const range = `from=${daysOn(-30).slice(0, 10)}&to=${today}`
      const sold = {
        net: "119.99",
        returned: "100",
        units: "2",
        orders: "1",
        commission: "12",
      }
      const of = (scope: string) =>
        Object.fromEntries(
          Object.entries(sold).map(([key, value]) => [`${scope}_${key}`, value])
        )
      const byCode = (rows: Record<string, string>[]) =>
        rows.sort((one, other) => (one.code! < other.code! ? -1 : 1))
      const whole = byCode(await results(range))
      expect(whole).toMatchObject([
        {
          distributor_id: angela.distributorId,
          code: "ANGELA-1",
          tier: "Standard",
          currency_code: "eur",
          ...of("own"),
          ...of("direct"),
          ...of("team"),
        },
        {
          code: "RUDI-1",
          name: "'=SUM(1)",
          tier: "Gold",
          ...of("own"),
          direct_net: "0",
          team_orders: "0",
        },
      ])
      expect(whole[0]).not.toHaveProperty("day")
      const daily = await results(
        `${range}&by=day&distributor_id=${recruit.id}`
      )
      expect(daily).toMatchObject([{ code: "RUDI-1", day: today }])
      const monthly = await results(`${range}&by=month&tier_id=${goldId}`)
      expect(monthly).toMatchObject([
        { code: "RUDI-1", day: `${today.slice(0, 7)}-01`, ...of("own") },
      ])
      expect(await results("from=2020-01-01&to=2020-12-31")).toEqual([])
    })

    it("let nobody export results of no days, or of days backwards", async () => {
      const refused = async (query: string): Promise<string> => {
        const { body } = await get(`/growth/results/export?${query}`).expect(
          400
        )
        return body.message
      }
      expect(await refused("from=2026-01-01")).toContain("to")
      expect(await refused("from=2026-1-1&to=2026-01-02")).toContain(
        "Write a day as"
      )
      expect(await refused("from=2026-02-01&to=2026-01-01")).toContain(
        "give it as the same or later"
      )
      expect(await refused("from=2026-01-01&to=2026-01-02&by=week")).toContain(
        "by"
      )
      await request(server())
        .get(`${ADMIN}/growth/results/export?from=2026-01-01&to=2026-01-02`)
        .expect(401)
    })

    it("let a distributor say how it is shown", async () => {
      const { body } = await request(server())
        .post(ME)
        .set(angela.headers)
        .send({ display_name: "Angela", shows_on_leaderboards: true })
      expect(body.distributor).toMatchObject({
        display_name: "Angela",
        shows_on_leaderboards: true,
        tier: { rights: expect.arrayContaining(["recruit"]) },
      })
    })

    it("refuse what makes no sense, in plain words", async () => {
      const refused = async (changes: object) => {
        const { status, body } = await gold(changes)
        expect(status).toBeGreaterThanOrEqual(400)
        return body.message as string
      }
      expect(await refused({ criteria: { reach: atLeast(-1) } })).toContain(
        "zero or more"
      )
      const [criterion] = atLeast(1).of
      const of = [{ ...criterion, currency_code: undefined }]
      expect(
        await refused({ criteria: { reach: { match: "all", of } } })
      ).toContain("currency")
      const unknown = [{ ...criterion, currency_code: "xxx" }]
      expect(
        await refused({ criteria: { reach: { match: "all", of: unknown } } })
      ).toContain("no currency of this store")
      await refused({ customer_group_id: "cusgroup_none" })
      const { body } = await get(
        `/tier-evaluations/preview?day=${daysOn(1).slice(0, 10)}`
      )
      expect(body.message).toContain("Evaluate a day that is over")
    })
  },
})
