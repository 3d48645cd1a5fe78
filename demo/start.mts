import { openDatabase } from "./database.mts"
import { medusa, startMedusa } from "./medusa.mts"
import type { DemoOptions } from "./options.mts"
import { refuseBusyPort } from "./ports.mts"
import { progress } from "./progress.mts"
import { signIn, type Shop } from "./seed/shop.mts"
import { findShop, seed } from "./seed/index.mts"
import { startStorefront } from "./storefront/server.mts"
import { takeTour } from "./tour/index.mts"

export const LOGIN = { email: "admin@example.com", password: "supersecret" }

export interface RunningDemo {
  apiUrl: string
  adminUrl: string
  storefrontUrl: string
  shop: Shop
  stop: () => Promise<void>
}

/** Starts the database, Medusa and the storefront; the first time, fills the store and takes the tour. */
export async function startDemo(options: DemoOptions): Promise<RunningDemo> {
  await refuseBusyPorts(options)
  const closers: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) {
      await close()
    }
  }
  try {
    return { ...(await bringUp(options, closers)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function refuseBusyPorts(options: DemoOptions): Promise<void> {
  await refuseBusyPort("port", options.port)
  await refuseBusyPort("storefront-port", options.storefrontPort)
  if (!process.env.DATABASE_URL) {
    await refuseBusyPort("database-port", options.databasePort)
  }
}

async function bringUp(
  { port, storefrontPort, databasePort }: DemoOptions,
  closers: (() => Promise<void>)[]
): Promise<Omit<RunningDemo, "stop">> {
  const apiUrl = `http://localhost:${port}`
  const storefrontUrl = `http://localhost:${storefrontPort}`
  progress("Starting PostgreSQL")
  const database = await openDatabase(databasePort)
  closers.push(database.stop)
  const env = {
    NODE_ENV: "development",
    DATABASE_URL: database.url,
    STOREFRONT_URL: storefrontUrl,
    STORE_CORS: storefrontUrl,
    ADMIN_CORS: apiUrl,
    AUTH_CORS: `${apiUrl},${storefrontUrl}`,
    MEDUSA_DISABLE_TELEMETRY: "true",
    LOG_LEVEL: "warn",
  }
  progress("Migrating the database")
  await medusa(["db:migrate", "--execute-safe-links"], env)
  if (!database.isFilled) {
    progress("Creating the admin's login")
    await medusa(["user", "-e", LOGIN.email, "-p", LOGIN.password], env)
  }
  progress("Starting Medusa with the admin")
  const server = await startMedusa(port, env)
  closers.push(server.stop)
  const admin = await signIn(apiUrl, LOGIN)
  if (!database.isFilled) {
    await takeTour(apiUrl, admin, await seed(admin))
    await database.markFilled()
  }
  const shop = await findShop(admin)
  const storefront = await startStorefront({
    port: storefrontPort,
    apiUrl,
    publishableKey: shop.publishableKey,
    regionId: shop.regionId,
  })
  closers.push(storefront.stop)
  return { apiUrl, adminUrl: `${apiUrl}/app`, storefrontUrl, shop }
}
