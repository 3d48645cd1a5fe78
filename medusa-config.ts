import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

/** Protects nothing: it is here for all to read. A store makes its own. */
const DEVELOPMENT_KEY = Buffer.alloc(32, "development").toString("base64")

/**
 * Makes this repository itself a runnable store, for development, the demo and
 * the tests. A merchant's store lists the package under `plugins` instead.
 */
export default defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    redisUrl: process.env.REDIS_URL,
    http: {
      storeCors: process.env.STORE_CORS ?? "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS ?? "http://localhost:9000",
      authCors:
        process.env.AUTH_CORS ?? "http://localhost:9000,http://localhost:8000",
      jwtSecret: process.env.JWT_SECRET ?? "development",
      cookieSecret: process.env.COOKIE_SECRET ?? "development",
    },
  },
  admin: {
    disable: process.env.DISABLE_ADMIN === "true",
    backendUrl: process.env.BACKEND_URL ?? "/",
  },
  modules: [
    {
      resolve: "./src/modules/distribution",
      options: {
        storefrontUrl: process.env.STOREFRONT_URL ?? "http://localhost:8000",
        encryptionKey:
          process.env.DISTRIBUTION_ENCRYPTION_KEY ?? DEVELOPMENT_KEY,
      },
    },
  ],
})
