import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import request from "supertest"
import { enrolDistributorWorkflow } from "../../src/workflows"
import { signInAsCustomer } from "../support/actors"
import { SYSTEM_ACTOR } from "../support/network"
import { createStore } from "../support/shop"

const METHODS = "/store/distribution/distributors/me/payout-methods"

// Before the configuration is read; the runner's own `env` comes after.
process.env.DISTRIBUTION_ENCRYPTION_KEY = ""

/** A store before anybody has made a key. */
medusaIntegrationTestRunner({
  testSuite: ({ getContainer, api }) => {
    it("refuses payout methods until there is a key, saying how to make one, and works", async () => {
      const container = getContainer()
      const server = api.defaults.baseURL as string
      const { publishableKey } = await createStore(container)
      const ann = await signInAsCustomer(server, publishableKey, "ann")
      await enrolDistributorWorkflow(container).run({
        input: { customer_id: ann.id, status: "active", actor: SYSTEM_ACTOR },
      })
      const refused = await request(server)
        .post(METHODS)
        .set(ann.headers)
        .send({
          provider_id: "store-credit",
          kind: "store_credit",
          details: {},
        })
        .expect(400)
      expect(refused.body.message).toContain("openssl rand -base64 32")
      const own = await request(server)
        .get(METHODS)
        .set(ann.headers)
        .expect(200)
      expect(own.body).toEqual({ payout_methods: [] })
    })
  },
})
