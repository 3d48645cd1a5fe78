import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import request from "supertest"
import {
  DistributionEvents,
  enrolDistributorWorkflow,
} from "../../src/workflows"
import {
  type SignedInCustomer,
  signInAsCustomer,
  signInAsMerchant,
} from "../support/actors"
import { eventually } from "../support/eventually"
import { distributionOf, SYSTEM_ACTOR } from "../support/network"
import { ENCRYPTION_KEY, STRIPE } from "../support/paying-store/secrets"
import { payoutTo } from "../support/payout"
import { createStore, type Store } from "../support/shop"
import { StripeStandIn } from "../support/stripe-stand-in"

const OWN = "/store/distribution/distributors/me"
const IBAN = "DE89370400440532013000"
const BANK = {
  provider_id: "manual",
  kind: "bank_account",
  details: { holder: "Ann Example", iban: "DE89 3704 0044 0532 0130 00" },
}

interface Member extends SignedInCustomer {
  distributorId: string
}

jest.mock("../../medusa-config", () =>
  jest.requireActual("../support/paying-store")
)

let stripe: StripeStandIn

beforeAll(async () => {
  stripe = await StripeStandIn.start(STRIPE)
  process.env.STRIPE_URL = stripe.url
})

afterAll(() => stripe.stop())

/** Ann and Bob are distributors; the merchant's store pays by hand, by Stripe and by a courier. */
medusaIntegrationTestRunner({
  testSuite: ({ getContainer, api }) => {
    let container: MedusaContainer
    let store: Store
    let merchant: Record<string, string>
    let ann: Member
    let bob: Member

    const server = () => api.defaults.baseURL as string

    const member = async (name: string): Promise<Member> => {
      const customer = await signInAsCustomer(
        server(),
        store.publishableKey,
        name
      )
      const { result } = await enrolDistributorWorkflow(container).run({
        input: {
          customer_id: customer.id,
          code: `${name.toUpperCase()}-1`,
          status: "active",
          actor: SYSTEM_ACTOR,
        },
      })
      return { ...customer, distributorId: result.id }
    }

    beforeAll(async () => {
      container = getContainer()
      store = await createStore(container)
      merchant = await signInAsMerchant(server(), container)
      ann = await member("ann")
      bob = await member("bob")
    })

    const save = ({ headers }: Member, body: object = BANK) =>
      request(server()).post(`${OWN}/payout-methods`).set(headers).send(body)

    const list = ({ headers }: Member) =>
      request(server()).get(`${OWN}/payout-methods`).set(headers)

    const remove = ({ headers }: Member, id: string) =>
      request(server()).delete(`${OWN}/payout-methods/${id}`).set(headers)

    const admin = (member: Member, path = "payout-methods") =>
      `/admin/distribution/distributors/${member.distributorId}/${path}`

    const asMerchant = (path: string) =>
      request(server()).get(path).set(merchant)

    describe("a distributor's payout method", () => {
      it("is answered masked, to its owner and to the merchant", async () => {
        const { body } = await save(ann).expect(200)
        expect(body.payout_method).toEqual({
          id: expect.stringMatching(/^pmet_/),
          provider_id: "manual",
          kind: "bank_account",
          hint: "DE •••• 3000",
          is_default: true,
          usable_from: expect.any(String),
          created_at: expect.any(String),
        })
        const own = await list(ann).expect(200)
        expect(own.body).toEqual({ payout_methods: [body.payout_method] })
        const seen = await asMerchant(admin(ann)).expect(200)
        expect(seen.body).toEqual(own.body)
      })

      it("is masked in the audit trail and in Medusa's query", async () => {
        await save(ann).expect(200)
        const trail = await asMerchant(
          `/admin/distribution/audit-entries?subject_id=${ann.distributorId}`
        ).expect(200)
        expect(trail.text).toContain("DE •••• 3000")
        const query = container.resolve(ContainerRegistrationKeys.QUERY)
        const { data } = await query.graph({
          entity: "payout_method",
          fields: ["*", "details_sealed", "distributor.*"],
        })
        expect(data).toMatchObject([{ hint: "DE •••• 3000" }])
        for (const text of [trail.text, JSON.stringify(data)]) {
          expect(text).not.toContain(IBAN)
          expect(text).not.toContain("Ann Example")
          expect(text).not.toMatch(/v1\.[0-9a-f]{8}\./)
        }
      })

      it("cools off for three days, the first one too", async () => {
        const { body } = await save(ann).expect(200)
        const { usable_from, created_at } = body.payout_method
        const days = (Date.parse(usable_from) - Date.parse(created_at)) / 864e5
        expect(days).toBeCloseTo(3, 2)
      })

      it("is changed by one that replaces it, and removed", async () => {
        const first = (await save(ann).expect(200)).body.payout_method
        const wallet = {
          provider_id: "manual",
          kind: "wallet",
          details: { wallet: "PayPal", account: "ann@example.com" },
          replaces: first.id,
        }
        const next = (await save(ann, wallet).expect(200)).body.payout_method
        expect(next).toMatchObject({
          hint: "PayPal •••• .com",
          is_default: true,
        })
        await remove(ann, first.id).expect(404)
        const { body } = await remove(ann, next.id).expect(200)
        expect(body).toEqual({
          id: next.id,
          object: "payout_method",
          deleted: true,
        })
        expect((await list(ann)).body).toEqual({ payout_methods: [] })
      })

      it("is nobody else's to see, remove or replace", async () => {
        const { id } = (await save(ann).expect(200)).body.payout_method
        expect((await list(bob).expect(200)).body.payout_methods).toEqual([])
        await remove(bob, id).expect(404)
        await save(bob, { ...BANK, replaces: id }).expect(404)
        await request(server())
          .delete(`${admin(bob)}/${id}`)
          .set(merchant)
          .expect(404)
        expect((await list(ann)).body.payout_methods).toHaveLength(1)
      })

      it("is entered and removed by the merchant too, which the trail tells", async () => {
        const saved = await request(server())
          .post(admin(ann))
          .set(merchant)
          .send(BANK)
          .expect(200)
        await request(server())
          .delete(`${admin(ann)}/${saved.body.payout_method.id}`)
          .set(merchant)
          .expect(200)
        const entries = await distributionOf(container).listAuditEntries({
          subject_id: ann.distributorId,
          action: { $like: "distributor.payout_method%" },
        })
        expect(entries.map(({ actor_type }) => actor_type)).toEqual([
          "user",
          "user",
        ])
      })

      it("is told of by an event, so that its owner can be warned", async () => {
        const heard: unknown[] = []
        container.resolve(Modules.EVENT_BUS).subscribe(
          DistributionEvents.PAYOUT_METHOD_CHANGED,
          async ({ data }) => {
            heard.push(data)
          },
          { subscriberId: "test-payout-method-changed" }
        )
        const { id } = (await save(ann).expect(200)).body.payout_method
        await remove(ann, id).expect(200)
        await eventually("both events", async () => heard.length === 2)
        expect(heard).toEqual([
          { id: ann.distributorId },
          { id: ann.distributorId },
        ])
      })

      it.each<[string, object, string]>([
        [
          "a wrong IBAN",
          { ...BANK, details: { holder: "Ann", iban: `${IBAN}1` } },
          "The IBAN is not right; check it for a mistyped character",
        ],
        [
          "a provider that is not there",
          { ...BANK, provider_id: "cheque" },
          "There is no payout provider cheque; this store has manual, store-credit, stripe-connect, own-courier. Others are set up by the plugin's option payoutProviders",
        ],
        [
          "an account that is not Stripe's",
          {
            provider_id: "stripe-connect",
            kind: "provider_account",
            details: { account: "ann" },
          },
          'A Stripe account id starts with "acct_", such as acct_1032D82eZvKYlo2C; it stands in the account\'s settings',
        ],
      ])("is refused in plain words for %s", async (_, body, message) => {
        const refused = await save(ann, body).expect(400)
        expect(refused.body.message).toBe(message)
      })

      it("is not a stranger's business", async () => {
        const key = { "x-publishable-api-key": store.publishableKey }
        await request(server())
          .get(`${OWN}/payout-methods`)
          .set(key)
          .expect(401)
        await request(server()).get(admin(ann)).expect(401)
        await request(server()).get(admin(ann)).set(ann.headers).expect(401)
      })
    })

    it("has its tax profile, whose tax id shows its end only", async () => {
      const saved = await request(server())
        .post(`${OWN}/tax-profile`)
        .set(ann.headers)
        .send({ kind: "individual", country_code: "de", tax_id: "12345678901" })
        .expect(200)
      expect(saved.body.tax_profile).toMatchObject({
        kind: "individual",
        country_code: "de",
        tax_id_hint: "•••• 8901",
        legal_name: null,
      })
      await request(server())
        .post(admin(ann, "tax-profile"))
        .set(merchant)
        .send({ legal_name: "Ann Example" })
        .expect(200)
      const own = await request(server())
        .get(`${OWN}/tax-profile`)
        .set(ann.headers)
        .expect(200)
      const seen = await asMerchant(admin(ann, "tax-profile")).expect(200)
      expect(seen.body).toEqual(own.body)
      expect(seen.body.tax_profile).toMatchObject({
        legal_name: "Ann Example",
        tax_id_hint: "•••• 8901",
      })
      expect(seen.text).not.toContain("12345678901")
      const bobs = await asMerchant(admin(bob, "tax-profile")).expect(200)
      expect(bobs.body).toEqual({ tax_profile: null })
    })

    describe("the payout providers of a store", () => {
      it("are the built-in ones and those of its options, with what they ask for", async () => {
        const offered = await asMerchant(
          "/admin/distribution/payout-providers"
        ).expect(200)
        const providers = offered.body.payout_providers
        expect(providers.map(({ id }: { id: string }) => id)).toEqual([
          "manual",
          "store-credit",
          "stripe-connect",
          "own-courier",
        ])
        expect(providers[3].kinds).toEqual([
          {
            kind: "door",
            labels: { en: "At the door", zhCN: "送货上门" },
            fields: [
              {
                name: "street",
                labels: { en: "Street", zhCN: "街道" },
                is_required: true,
                is_secret: false,
              },
            ],
          },
        ])
        const forms = await request(server())
          .get("/store/distribution/payout-providers")
          .set({ "x-publishable-api-key": store.publishableKey })
          .expect(200)
        expect(forms.body).toEqual(offered.body)
      })

      it("of its own pay, with the options that they were given", async () => {
        const door = {
          provider_id: "own-courier",
          kind: "door",
          details: { street: "Street 1" },
        }
        const { body } = await save(ann, door).expect(200)
        expect(body.payout_method.hint).toBe("A door in Town")
        const service = distributionOf(container)
        const { details } = await service.payoutMethods.open(
          body.payout_method.id
        )
        const outcome = await service
          .payoutProvider("own-courier")
          .send(payoutOfAnn({ kind: "door", details }), { container })
        expect(outcome).toEqual({
          status: "sent",
          reference: "pay_1 to Street 1",
        })
      })

      it("keep their secrets from whoever asks the module for its options", () => {
        const options = JSON.stringify(distributionOf(container).getOptions())
        expect(options).not.toContain(STRIPE.apiKey)
        expect(options).not.toContain(ENCRYPTION_KEY)
      })
    })

    const payoutOfAnn = (method: {
      kind: string
      details: Record<string, string>
    }) =>
      payoutTo(
        { id: ann.distributorId, code: "ANN-1", customerId: ann.id },
        { id: "pay_1", amount: "120.50", currency: "eur", ...method }
      )

    describe("the webhook of a provider", () => {
      const hook = (provider = "stripe-connect") =>
        `/hooks/distribution/payouts/${provider}`

      /** What the module's part that lands news would be handed. */
      const listen = () => {
        const landNews = jest.fn(async (_news: unknown) => undefined)
        Object.assign(distributionOf(container), { payouts: { landNews } })
        return landNews
      }

      beforeEach(() => {
        stripe.webhookUrl = `${server()}${hook()}`
      })

      const payByStripe = () =>
        distributionOf(container)
          .payoutProvider("stripe-connect")
          .send(
            payoutOfAnn({
              kind: "provider_account",
              details: { account: "acct_1032D82eZvKYlo2C" },
            }),
            { container }
          )

      it("hands on what was signed, before the answer came and as often as it is sent", async () => {
        const landNews = listen()
        stripe.next({ does: "send webhooks first", times: 2 })
        const outcome = await payByStripe()
        const { id } = stripe.transfers.at(-1)!
        expect(outcome).toEqual({ status: "paid", reference: id })
        const news = {
          provider_id: "stripe-connect",
          news: [
            {
              payoutId: "pay_1",
              reference: id,
              outcome: { status: "paid", reference: id },
            },
          ],
        }
        expect(landNews.mock.calls).toEqual([[news], [news]])
        expect(await stripe.reverse(id)).toBe(200)
        expect(landNews).toHaveBeenLastCalledWith({
          provider_id: "stripe-connect",
          news: [
            expect.objectContaining({
              outcome: expect.objectContaining({ status: "returned" }),
            }),
          ],
        })
      })

      it("hands on nothing that is of no concern", async () => {
        const landNews = listen()
        expect(await stripe.sendEvent("account.updated", {})).toBe(200)
        expect(landNews).not.toHaveBeenCalled()
      })

      const send = (path: string, body: string, headers: object = {}) =>
        request(server())
          .post(path)
          .set({ "content-type": "application/json", ...headers })
          .send(body)

      it("refuses what is not signed, or was changed on its way", async () => {
        const landNews = listen()
        const { body, headers } = stripe.signedEvent("transfer.created", {})
        const refused = await send(hook(), body).expect(401)
        expect(refused.body.message).toContain(
          "This is not a request of Stripe's: its signature is not right"
        )
        await send(hook(), body.replace(/\s/g, ""), headers).expect(401)
        await send(hook(), "", headers).expect(401)
        expect(landNews).not.toHaveBeenCalled()
      })

      it("is read as it came, whatever type it says to be", async () => {
        const { body, headers } = stripe.signedEvent("account.updated", {})
        const text = { ...headers, "content-type": "text/xml" }
        await send(hook(), body, text).expect(200)
      })

      it("is not there for a provider that is not", async () => {
        const { body } = await send(hook("cheque"), "{}").expect(400)
        expect(body.message).toContain("There is no payout provider cheque")
      })

      it("refuses a body without end", async () => {
        await send(hook(), "x".repeat(1_100_000)).expect(413)
      })
    })
  },
})
