import { Modules } from "@medusajs/framework/utils"
import { createCartWorkflow } from "@medusajs/medusa/core-flows"
import request from "supertest"
import {
  type SignedInCustomer,
  signInAsCustomer,
  signInAsMerchant,
} from "../../support/actors"
import {
  createCustomer,
  distributionOf,
  enrol,
  enrolChain,
} from "../../support/network"
import { placeOrder } from "../../support/orders"
import { createStore, type TestStore } from "../../support/store"
import type { Story } from "../../support/stories"

const ADMIN = "/admin/distribution"
const STOREFRONT = "http://localhost:8000"

export const api: Story = ({ getContainer, api }) => {
  let store: TestStore
  let merchant: Record<string, string>

  const container = () => getContainer()
  const server = () => api.defaults.baseURL as string
  const shopper = () => ({ "x-publishable-api-key": store.publishableKey })

  beforeAll(async () => {
    store = await createStore(container())
    merchant = await signInAsMerchant(server(), container())
  })

  function post(path: string, body?: object) {
    return request(server()).post(`${ADMIN}${path}`).set(merchant).send(body)
  }

  function get(path: string) {
    return request(server()).get(`${ADMIN}${path}`).set(merchant)
  }

  function lookUp(code: string) {
    return request(server())
      .get(`/store/distribution/codes/${encodeURIComponent(code)}`)
      .set(shopper())
  }

  function follow(path: string) {
    return request(server()).get(path).redirects(0)
  }

  async function newCart(customerId?: string): Promise<string> {
    const { result } = await createCartWorkflow(container()).run({
      input: {
        region_id: store.regionId,
        sales_channel_id: store.salesChannelId,
        customer_id: customerId,
      },
    })
    return result.id
  }

  function referCart(
    cartId: string,
    body: object,
    headers: Record<string, string> = shopper()
  ) {
    return request(server())
      .post(`/store/carts/${cartId}/referral`)
      .set(headers)
      .send(body)
  }

  function signUp(name: string): Promise<SignedInCustomer> {
    return signInAsCustomer(server(), store.publishableKey, name)
  }

  describe("who may ask", () => {
    it("turns away a stranger from every admin route and from a distributor's own", async () => {
      await request(server()).get(`${ADMIN}/distributors`).expect(401)
      await request(server()).post(`${ADMIN}/plan`).send({}).expect(401)
      await request(server())
        .get("/store/distribution/distributors/me")
        .set(shopper())
        .expect(401)
      await request(server()).get("/store/distribution/codes/ANY").expect(400)
    })
  })

  describe("the merchant's network", () => {
    it("enrols, approves, suspends, reactivates and finds a distributor", async () => {
      const customerId = await createCustomer(container(), "angela")
      const { body: enrolled } = await post("/distributors", {
        customer_id: customerId,
        code: "angela",
        display_name: "Angela",
      }).expect(200)
      const { id } = enrolled.distributor
      expect(enrolled.distributor).toMatchObject({
        code: "ANGELA",
        status: "pending",
        customer: { email: "angela@example.com", first_name: "angela" },
        tier: { name: expect.any(String) },
        sponsor: null,
      })
      expect(enrolled.distributor.link).toMatch(/\/r\/ANGELA$/)

      await post(`/distributors/${id}/approve`).expect(200)
      await post(`/distributors/${id}/suspend`, {
        reason: "Asked for a break",
      }).expect(200)
      const { body } = await post(`/distributors/${id}/reactivate`).expect(200)
      expect(body.distributor.status).toBe("active")

      const { body: found } = await get(
        "/distributors?q=angela%40example&status[]=active&order=-code"
      ).expect(200)
      expect(found).toMatchObject({ count: 1, offset: 0, limit: 20 })
      expect(found.distributors[0].id).toBe(id)
      const { body: trail } = await get(
        `/audit-entries?subject_id=${id}`
      ).expect(200)
      expect(
        trail.audit_entries.map((entry: { action: string }) => entry.action)
      ).toEqual([
        "distributor.status_changed",
        "distributor.status_changed",
        "distributor.status_changed",
        "distributor.enrolled",
      ])
      expect(trail.audit_entries[0].actor_id).toMatch(/^user_/)
    })

    it("finds a distributor by name among many customers who only buy", async () => {
      const customers = await container()
        .resolve(Modules.CUSTOMER)
        .createCustomers(
          Array.from({ length: 120 }, (_, n) => ({
            email: `smith-${n}@example.com`,
            last_name: "Smith",
          }))
        )
      const [last] = customers
        .map(({ id }) => id)
        .sort()
        .reverse()
      const { body } = await post("/distributors", { customer_id: last })
      const { body: found } = await get("/distributors?q=smith").expect(200)
      expect(found.count).toBe(1)
      expect(found.distributors[0].id).toBe(body.distributor.id)
    })

    it("puts one who was rejected up for review again", async () => {
      const customer_id = await createCustomer(container(), "rita")
      const { body } = await post("/distributors", { customer_id })
      const path = `/distributors/${body.distributor.id}`
      await post(`${path}/reject`, { reason: "No address" }).expect(200)
      const { body: again } = await post(`${path}/reactivate`).expect(200)
      expect(again.distributor.status).toBe("pending")
    })

    it("refuses a step that the status does not have", async () => {
      const angela = await enrol(container(), "angela")
      const path = `/distributors/${angela.id}`
      await post(`${path}/terminate`, {}).expect(200)
      const { body } = await post(`${path}/reactivate`).expect(400)
      expect(body.message).toMatch(/terminated cannot become active/)
    })

    it("answers upline and downline", async () => {
      const [seller, middle, top] = await enrolChain(container(), [
        "angela",
        "betty",
        "johnny",
      ])
      const { body: upline } = await get(
        `/distributors/${seller!.id}/upline`
      ).expect(200)
      expect(
        upline.distributors.map(
          ({ id, level }: { id: string; level: number }) => [id, level]
        )
      ).toEqual([
        [middle!.id, 1],
        [top!.id, 2],
      ])
      const { body: downline } = await get(
        `/distributors/${top!.id}/downline`
      ).expect(200)
      expect(downline).toMatchObject({
        count: 1,
        distributors: [{ id: middle!.id, downline_count: 1 }],
      })
    })

    it("refuses to enrol a customer twice, and leaves the first as it was", async () => {
      const angela = await enrol(container(), "angela")
      const { body } = await post("/distributors", {
        customer_id: angela.customerId,
      }).expect(422)
      expect(body.message).toBe("This customer is a distributor already")
      const { body: list } = await get("/distributors")
      expect(list.count).toBe(1)
    })

    it("refuses a taken code in any case, an unknown customer, tier and sponsor", async () => {
      const angela = await enrol(container(), "angela")
      const customer_id = await createCustomer(container(), "betty")
      await post("/distributors", {
        customer_id,
        code: angela.code.toLowerCase(),
      }).expect(422)
      await post("/distributors", { customer_id: "cus_none" }).expect(404)
      await post("/distributors", { customer_id, tier_id: "x" }).expect(404)
      await post("/distributors", { customer_id, sponsor_id: "x" }).expect(404)
      await post("/distributors/dist_none/approve").expect(404)
      await get("/distributors/dist_none").expect(404)
    })

    it("refuses a cycle and one's own sponsorship", async () => {
      const [seller, , top] = await enrolChain(container(), [
        "angela",
        "betty",
        "johnny",
      ])
      const { body } = await post(`/distributors/${top!.id}/sponsor`, {
        sponsor_id: seller!.id,
      }).expect(400)
      expect(body.message).toMatch(/under its own downline/)
      await post(`/distributors/${top!.id}/sponsor`, {
        sponsor_id: top!.id,
      }).expect(400)
      const { body: upline } = await get(`/distributors/${top!.id}/upline`)
      expect(upline.distributors).toEqual([])
    })

    it("refuses a line longer than the settings allow", async () => {
      await post("/settings", { max_depth: 2 }).expect(200)
      const [seller] = await enrolChain(container(), ["angela", "betty"])
      const customer_id = await createCustomer(container(), "carla")
      const { body } = await post("/distributors", {
        customer_id,
        sponsor_id: seller!.id,
        status: "active",
      }).expect(400)
      expect(body.message).toMatch(/the settings allow 2/)
      const { body: found } = await get(
        `/distributors?customer_id=${customer_id}`
      )
      expect(found.count).toBe(0)
    })
  })

  describe("tiers and the plan", () => {
    it("creates, renames and deletes a tier, with its rates in a new plan version", async () => {
      const { body: before } = await get("/plan").expect(200)
      const { body } = await post("/tiers", {
        name: "Gold",
        rates_ppm: [120_000, 30_000],
      }).expect(200)
      expect(body.tier).toMatchObject({
        name: "Gold",
        rates_ppm: [120_000, 30_000],
        distributor_count: 0,
        is_default: false,
      })
      const { id } = body.tier
      await post(`/tiers/${id}`, { name: "Golden" }).expect(200)
      await request(server())
        .delete(`${ADMIN}/tiers/${id}`)
        .set(merchant)
        .expect(200, { id, object: "tier", deleted: true })
      const { body: versions } = await get("/plan/versions").expect(200)
      expect(versions.plans[0].version).toBe(before.plan.version + 2)
    })

    it.each([
      ["below 0 %", [-1]],
      ["above 100 %", [1_000_001]],
      ["with a fraction of a part per million", [0.5]],
      ["that are no numbers", ["10 %"]],
      ["without end", Array.from({ length: 22 }, () => 1)],
    ])("refuses rates %s", async (_, rates_ppm) => {
      const { body } = await post("/tiers", {
        name: "Gold",
        rates_ppm,
      }).expect(400)
      expect(body.message).toMatch(/rate/i)
      const { body: list } = await get("/tiers?q=Gold")
      expect(list.count).toBe(0)
    })

    it("refuses to delete a tier that is in use or the default", async () => {
      const { body } = await post("/tiers", { name: "Gold", rates_ppm: [1] })
      const { id } = body.tier
      await enrol(container(), "angela", undefined, id)
      const remove = (tier: string) =>
        request(server()).delete(`${ADMIN}/tiers/${tier}`).set(merchant)
      const { body: refusal } = await remove(id).expect(400)
      expect(refusal.message).toMatch(/move them to another tier first/)
      const { body: tiers } = await get("/tiers?is_default=true")
      await remove(tiers.tiers[0].id).expect(400)
      await remove("tier_none").expect(404)
    })

    it("refuses a second tier of the same name", async () => {
      await post("/tiers", { name: "Gold", rates_ppm: [] }).expect(200)
      await post("/tiers", { name: "Gold", rates_ppm: [] }).expect(422)
    })

    it("publishes terms and refuses wrong ones without a new version", async () => {
      const { body: published } = await post("/plan", {
        hold: { days: 14, from: "delivered" },
        note: "Longer hold",
      }).expect(200)
      expect(published.plan).toMatchObject({
        note: "Longer hold",
        terms: { hold: { days: 14, from: "delivered" } },
      })
      await post("/plan", { caps: { total_ppm: -1 } }).expect(400)
      await post("/plan", { caps: { total_ppm: 1_000_001 } }).expect(400)
      await post("/plan", { uplines: { max_level: 99 } }).expect(400)
      await post("/plan", { own_purchase: "sometimes" }).expect(400)
      await post("/plan", { rates_ppm: { tier_none: [1] } }).expect(400)
      await post("/plan", { surprise: true }).expect(400)
      const { body } = await get("/plan")
      expect(body.plan.version).toBe(published.plan.version)
    })

    it("changes settings and refuses wrong ones", async () => {
      const { body } = await post("/settings", {
        bond_mode: "days",
        bond_days: 90,
      }).expect(200)
      expect(body.settings).toMatchObject({
        bond_mode: "days",
        bond_days: 90,
        referral_window_days: 30,
      })
      const { body: refusal } = await post("/settings", {
        bond_days: -1,
      }).expect(400)
      expect(refusal.message).toMatch(/from 1 to 3650/)
      await post("/settings", { max_depth: 0 }).expect(400)
      await post("/settings", { bond_mode: "forever" }).expect(400)
    })
  })

  describe("a code", () => {
    it("says only that it is valid, and the name when its owner is public", async () => {
      const angela = await enrol(container(), "angela")
      const path = `/distributors/${angela.id}`
      await post(path, { display_name: "Angela" }).expect(200)
      await lookUp(angela.code.toLowerCase()).expect(200, {
        code: { is_valid: true, display_name: null },
      })
      await post(path, { is_public: true }).expect(200)
      await lookUp(` ${angela.code} `).expect(200, {
        code: { is_valid: true, display_name: "Angela" },
      })
    })

    it("is answered alike whether unknown, pending, suspended or nonsense", async () => {
      const suspended = await enrol(container(), "susan")
      await post(`/distributors/${suspended.id}/suspend`, {}).expect(200)
      const customer_id = await createCustomer(container(), "penny")
      await post("/distributors", { customer_id, code: "PENNY" }).expect(200)
      const codes = [
        "UNKNOWN",
        "PENNY",
        suspended.code,
        "'; DROP TABLE distribution_distributor; --",
        "<script>alert(1)</script>",
        "推荐码",
        "КОД",
        "🎉🎉🎉",
        "%",
        "A".repeat(5_000),
      ]
      const answers = []
      for (const code of codes) {
        const { status, body, headers } = await lookUp(code)
        answers.push({ status, body, size: headers["content-length"] })
      }
      expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
        new Set([
          JSON.stringify({
            status: 200,
            body: { code: { is_valid: false, display_name: null } },
            size: answers[0]!.size,
          }),
        ])
      )
    })

    it.each([
      "推荐码",
      "КОД-1",
      "🎉🎉🎉",
      "A B",
      "<b>X</b>",
      "A'--",
      "AB",
      "-A-",
      "A".repeat(33),
    ])("cannot be chosen as %s", async (code) => {
      const customer_id = await createCustomer(container(), "angela")
      const { body } = await post("/distributors", {
        customer_id,
        code,
      }).expect(400)
      expect(body.message).toMatch(/3 to 32 letters A-Z/)
    })
  })

  describe("a referral link", () => {
    it("records the visit and leads to the storefront with code and click", async () => {
      const angela = await enrol(container(), "angela")
      const { headers } = await follow(
        `/r/${angela.code.toLowerCase()}?to=${encodeURIComponent("/chair?size=2#top")}`
      ).expect(302)
      const location = new URL(headers.location!)
      expect(location.origin).toBe(STOREFRONT)
      expect(location.pathname).toBe("/chair")
      expect(location.hash).toBe("#top")
      expect(location.searchParams.get("size")).toBe("2")
      expect(location.searchParams.get("ref")).toBe(angela.code)
      expect(location.searchParams.get("click")).toMatch(/^clk_/)
      expect(headers["cache-control"]).toBe("no-store")

      const cart = await newCart()
      await referCart(cart, {
        click_id: location.searchParams.get("click"),
      }).expect(200, {
        referral: { code: angela.code, display_name: null },
      })
    })

    it("counts no visit of a link checker, which asks only for the head", async () => {
      const angela = await enrol(container(), "angela")
      const { headers } = await request(server())
        .head(`/r/${angela.code}`)
        .redirects(0)
        .expect(302)
      expect(headers.location).not.toMatch(/click=/)
      expect(await distributionOf(container()).listClicks()).toEqual([])
    })

    it("leads nowhere else, whatever it is asked", async () => {
      const angela = await enrol(container(), "angela")
      const targets = [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "http://localhost:8000@evil.example",
        "http://evil.example#http://localhost:8000",
        "http://localhost:8000.evil.example",
        "http://user:pass@localhost:8000/",
        "https://localhost:8000/",
        "javascript:alert(1)",
        "data:text/html,hi",
        "\thttps://evil.example",
        "http://[",
      ]
      for (const to of targets) {
        const { headers } = await follow(
          `/r/${angela.code}?to=${encodeURIComponent(to)}`
        ).expect(302)
        expect([to, new URL(headers.location!).origin]).toEqual([
          to,
          STOREFRONT,
        ])
        expect(headers.location).not.toMatch(/evil|user:pass/)
      }
      const { headers } = await follow(
        `/r/${angela.code}?to=https://evil.example&to=//evil.example`
      ).expect(302)
      expect(new URL(headers.location!).origin).toBe(STOREFRONT)
    })

    it("leads to the storefront without parameters when the code leads to nobody", async () => {
      const suspended = await enrol(container(), "susan")
      await post(`/distributors/${suspended.id}/suspend`, {}).expect(200)
      const codes = [
        "UNKNOWN",
        suspended.code,
        "%F0%9F%8E%89",
        "%00",
        "%E0%A4%A",
        "..%2f..%2fadmin",
      ]
      for (const code of codes) {
        const { headers } = await follow(`/r/${code}`).expect(302)
        expect([code, headers.location]).toEqual([
          code,
          expect.stringMatching(/^http:\/\/localhost:8000\/?$/),
        ])
      }
      const { headers } = await follow("/r/UNKNOWN?to=/chair?ref=OTHER")
      expect(headers.location).toBe(`${STOREFRONT}/chair`)
    })
  })

  describe("a cart", () => {
    it("carries a code until it is taken off again", async () => {
      const angela = await enrol(container(), "angela")
      const cart = await newCart()
      await referCart(cart, { code: angela.code.toLowerCase() }).expect(200, {
        referral: { code: angela.code, display_name: null },
      })
      await request(server())
        .delete(`/store/carts/${cart}/referral`)
        .set(shopper())
        .expect(200, { id: cart, object: "cart_referral", deleted: true })
    })

    it("refuses unknown, pending and suspended codes with one sentence", async () => {
      const suspended = await enrol(container(), "susan")
      await post(`/distributors/${suspended.id}/suspend`, {}).expect(200)
      const cart = await newCart()
      const codes = ["UNKNOWN", suspended.code, "🎉", "'; --"]
      const messages = new Set<string>()
      for (const code of codes) {
        const { body } = await referCart(cart, { code }).expect(400)
        messages.add(body.message)
      }
      expect([...messages]).toEqual([
        expect.stringMatching(/code is not valid/),
      ])
      await referCart(cart, { click_id: "clk_none" }).expect(400)
    })

    it("refuses the shopper's own code", async () => {
      const angela = await signUp("angela")
      const { body } = await post("/distributors", {
        customer_id: angela.id,
        code: "ANGELA",
        status: "active",
      }).expect(200)
      const { body: refusal } = await referCart(
        await newCart(),
        { code: body.distributor.code },
        angela.headers
      ).expect(400)
      expect(refusal.message).toMatch(/your own referral code/)
      await referCart(await newCart(angela.id), { code: "ANGELA" }).expect(400)
    })

    it("refuses a cart that does not exist and a body that says too much or nothing", async () => {
      const angela = await enrol(container(), "angela")
      const { code } = angela
      await referCart("cart_none", { code }).expect(404)
      const cart = await newCart()
      await referCart(cart, {}).expect(400)
      await referCart(cart, { code, click_id: "clk_1" }).expect(400)
      await referCart(cart, { code, customer_id: "cus_1" }).expect(400)
      await referCart(cart, { code: 7 }).expect(400)
    })
  })

  describe("a customer who applies", () => {
    it("becomes a distributor under the one whose code brought it, once", async () => {
      const sponsor = await enrol(container(), "angela")
      const betty = await signUp("betty")
      const apply = (body: object) =>
        request(server())
          .post("/store/distribution/distributors")
          .set(betty.headers)
          .send(body)
      await request(server())
        .get("/store/distribution/distributors/me")
        .set(betty.headers)
        .expect(404)
      await apply({ sponsor_code: "NOBODY" }).expect(400)
      await apply({ status: "active" }).expect(400)
      const { body } = await apply({
        code: "betty",
        sponsor_code: sponsor.code,
      }).expect(200)
      expect(body.distributor).toMatchObject({
        code: "BETTY",
        status: "pending",
        balances: [],
      })
      await apply({}).expect(422)
      const { body: me } = await request(server())
        .get("/store/distribution/distributors/me")
        .set(betty.headers)
        .expect(200)
      expect(me.distributor.link).toMatch(/\/r\/BETTY$/)
      const { body: found } = await get(
        `/distributors?sponsor_id=${sponsor.id}`
      )
      expect(found.distributors[0].customer_id).toBe(betty.id)
      const { body: customer } = await get(`/customers/${betty.id}`).expect(200)
      expect(customer).toMatchObject({
        referral: null,
        distributor: { code: "BETTY" },
      })
    })
  })

  describe("a sale", () => {
    it("is shown with its chain, commissions and reasons", async () => {
      await post("/plan", {
        rates_ppm: { tier_standard: [100_000, 20_000] },
      }).expect(200)
      const [seller, sponsor] = await enrolChain(container(), [
        "angela",
        "betty",
      ])
      const orderId = await placeOrder(container(), store, {
        items: { lamp: 1 },
        metadata: { referral_code: seller!.code },
      })
      const { body } = await post(`/orders/${orderId}/reconcile`).expect(200)
      expect(body.attribution).toMatchObject({
        distributor: { id: seller!.id, code: seller!.code, name: "angela" },
        evidence: "code",
        chain: [
          { distributor_id: seller!.id, level: 0, name: "angela" },
          { distributor_id: sponsor!.id, level: 1, name: "betty" },
        ],
      })
      expect(body.commissions).toMatchObject([
        { level: 0, basis: 19.99, rate_ppm: 100_000, amount: 2, pending: 2 },
        { level: 1, basis: 19.99, rate_ppm: 20_000, amount: 0.4 },
      ])
      expect(body.commissions[0].explanation).toEqual({
        en: "Tier Standard earns 10 % at level 0: of this line's net sales of 19.99 EUR that is 2.00 EUR. By version 2 of the plan.",
        zhCN: expect.stringContaining("19.99 EUR"),
      })
      const path = `/distributors/${sponsor!.id}`
      await get(`${path}/balances`).expect(200, {
        balances: [
          {
            currency_code: "eur",
            pending: 0.4,
            held: 0,
            available: 0,
            stated: 0,
            paying: 0,
          },
        ],
      })
      const { body: orders } = await get(`${path}/orders`).expect(200)
      expect(orders).toMatchObject({
        count: 1,
        orders: [
          { order_id: orderId, level: 1, commission: 0.4, status: "pending" },
        ],
      })
      const { body: commissions } = await get(
        `${path}/commissions?status=pending`
      ).expect(200)
      expect(commissions).toMatchObject({
        count: 1,
        commissions: [{ order_id: orderId, amount: 0.4, display_id: 1 }],
      })
      const { body: ledger } = await get("/ledger/check").expect(200)
      expect(ledger.is_consistent).toBe(true)
      await get("/reconcile-requests").expect(200)
      await get(`/orders/${orderId}`).expect(200)
    })

    it("that nobody brought keeps the reason why", async () => {
      const suspended = await enrol(container(), "susan")
      await post(`/distributors/${suspended.id}/suspend`, {}).expect(200)
      const sales: [string, Record<string, string>][] = [
        ["no_evidence", {}],
        ["unknown_code", { referral_code: "NOBODY" }],
        ["distributor_not_active", { referral_code: suspended.code }],
      ]
      for (const [reason, metadata] of sales) {
        const orderId = await placeOrder(container(), store, {
          items: { lamp: 1 },
          metadata,
        })
        await post(`/orders/${orderId}/reconcile`).expect(200)
        const { body } = await get(`/orders/${orderId}`).expect(200)
        expect(body).toMatchObject({
          attribution: {
            distributor: null,
            evidence: null,
            reason,
            chain: [],
          },
          commissions: [],
        })
      }
    })

    it("is empty for an order nobody looked at, and refused for one that is not there", async () => {
      await get("/orders/order_none").expect(200, {
        attribution: null,
        commissions: [],
        request: null,
      })
      await post("/orders/order_none/reconcile").expect(404)
    })
  })

  describe("a body that is no request", () => {
    it("is refused when it is not JSON", async () => {
      const { body } = await request(server())
        .post(`${ADMIN}/tiers`)
        .set({ ...merchant, "content-type": "application/json" })
        .send('{"name": "Gold", ')
        .expect(400)
      expect(body.message).toMatch(/JSON/)
    })

    it("is refused when it is 10 MB", async () => {
      const name = "A".repeat(10_000_000)
      const { body: before } = await get("/plan")
      const refused = [
        await post("/tiers", { name, rates_ppm: [] }).expect(413),
        await post("/plan", { note: name }).expect(413),
        await referCart("cart_1", { code: name }).expect(413),
        await post("/tiers", { name: "A".repeat(70_000) }).expect(413),
      ]
      refused.forEach(({ body }) =>
        expect(body.message).toMatch(/too large; send less than (64|4096) KB/)
      )
      const { body: tiers } = await get("/tiers").expect(200)
      expect(tiers.count).toBe(1)
      expect((await get("/plan").expect(200)).body).toEqual(before)
    })

    it("is none when it does not come as JSON, which a browser would send for another site", async () => {
      const { body } = await request(server())
        .post(`${ADMIN}/tiers`)
        .set({ ...merchant, "content-type": "text/plain" })
        .send('{"name": "Gold", "rates_ppm": []}')
        .expect(400)
      expect(body.message).toMatch(/name/)
    })

    it("is refused when a list takes its place", async () => {
      await post("/tiers", []).expect(400)
      await post("/tiers", { name: null, rates_ppm: {} }).expect(400)
    })

    it("is refused when it holds what no database can store", async () => {
      for (const name of ["nul\u0000", "half \ud83c"]) {
        const { body } = await post("/tiers", {
          name,
          rates_ppm: [],
        }).expect(400)
        expect(body.message).toMatch(/UTF-8/)
      }
      await get("/distributors?q=%00").expect(400)
      await get("/distributors/%00").expect(400)
      await request(server())
        .get("/store/distribution/codes/%00")
        .set(shopper())
        .expect(400)
    })

    it("is refused by its query as well", async () => {
      await get("/distributors?limit=-1").expect(400)
      await get("/distributors?limit=1000000").expect(400)
      await get("/distributors?offset=x").expect(400)
      await get("/distributors?order=customer_id;drop").expect(400)
      await get("/distributors?status=asleep").expect(400)
      await get("/distributors?surprise=1").expect(400)
      await get("/distributors?id[$gt]=a").expect(400)
    })
  })

  describe("text that looks like code", () => {
    it.each([
      "Robert'); DROP TABLE distribution_tier;--",
      "<script>alert('x')</script>",
      "金牌 🥇 Ωmega",
      "__proto__",
    ])("is only a name: %s", async (name) => {
      const { body } = await post("/tiers", { name, rates_ppm: [] }).expect(200)
      const { body: tier } = await get(`/tiers/${body.tier.id}`).expect(200)
      expect(tier.tier.name).toBe(name)
      const { body: found } = await get(
        `/tiers?q=${encodeURIComponent(name)}`
      ).expect(200)
      expect(found.count).toBe(1)
    })

    it("matches nothing but itself in a search", async () => {
      await enrol(container(), "angela")
      for (const q of ["%", "_", "a_g", "' OR 1=1 --", "\\"]) {
        const { body } = await get(
          `/distributors?q=${encodeURIComponent(q)}`
        ).expect(200)
        expect([q, body.count]).toEqual([q, 0])
      }
    })

    it("is refused as a display name when it is too long or holds control characters", async () => {
      const angela = await enrol(container(), "angela")
      const path = `/distributors/${angela.id}`
      await post(path, { display_name: "A".repeat(101) }).expect(400)
      await post(path, { display_name: "A\u0007" }).expect(400)
      const { body } = await post(path, {
        display_name: " <b>Angela</b> ",
      }).expect(200)
      expect(body.distributor.display_name).toBe("<b>Angela</b>")
    })
  })
}
