import { join } from "node:path"
import { defineConfig } from "@medusajs/framework/utils"
import { ENCRYPTION_KEY, STRIPE } from "./secrets"

/** A store that pays by Stripe, which `STRIPE_URL` stands in for, and in a way of its own. */
export default defineConfig({
  projectConfig: {
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "test",
      cookieSecret: "test",
    },
  },
  admin: { disable: true },
  modules: [
    {
      resolve: "./src/modules/distribution",
      options: {
        encryptionKey: ENCRYPTION_KEY,
        payoutProviders: [
          {
            resolve: "./src/providers/payout-stripe-connect",
            options: { ...STRIPE, apiUrl: process.env.STRIPE_URL },
          },
          {
            resolve: join(__dirname, "courier"),
            id: "own-courier",
            options: { city: "Town" },
          },
        ],
      },
    },
  ],
})
