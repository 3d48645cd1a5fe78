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
  /** Whether an earlier start filled the store and took the tour. */
  isReused: boolean
  /** Comes true when Medusa has ended, whoever ended it; says what it printed last. */
  ended: Promise<string>
  stop: () => Promise<void>
}

type Closers = (() => Promise<void>)[]

/**
 * Starts the database, Medusa and the storefront; the first time, fills the store
 * and takes the tour. When `signal` aborts, Medusa ends and what is not up yet is
 * given up.
 */
export async function startDemo(
  options: DemoOptions,
  signal: AbortSignal = new AbortController().signal
): Promise<RunningDemo> {
  await refuseBusyPorts(options)
  const closers: Closers = []
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) {
      await close()
    }
  }
  try {
    return { ...(await bringUp(options, signal, closers)), stop }
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
  { port, storefrontPort, ...where }: DemoOptions,
  signal: AbortSignal,
  closers: Closers
): Promise<Omit<RunningDemo, "stop">> {
  const apiUrl = `http://localhost:${port}`
  const storefrontUrl = `http://localhost:${storefrontPort}`
  progress("Starting PostgreSQL")
  const database = await openDatabase(where)
  closers.push(database.stop)
  const env = medusaEnv({ databaseUrl: database.url, apiUrl, storefrontUrl })
  progress("Migrating the database")
  await medusa({ args: ["db:migrate", "--execute-safe-links"], env, signal })
  if (!database.isFilled) {
    progress("Creating the admin's login")
    const args = ["user", "-e", LOGIN.email, "-p", LOGIN.password]
    await medusa({ args, env, signal })
  }
  progress("Starting Medusa with the admin")
  const server = await startMedusa({ port, env, signal })
  closers.push(server.stop)
  const shop = await openShop(apiUrl, database)
  const storefront = await startStorefront({
    port: storefrontPort,
    apiUrl,
    publishableKey: shop.publishableKey,
    regionId: shop.regionId,
  })
  closers.push(storefront.stop)
  return {
    apiUrl,
    adminUrl: `${apiUrl}/app`,
    storefrontUrl,
    shop,
    isReused: database.isFilled,
    ended: server.ended,
  }
}

function medusaEnv(of: {
  databaseUrl: string
  apiUrl: string
  storefrontUrl: string
}): NodeJS.ProcessEnv {
  return {
    NODE_ENV: "development",
    DATABASE_URL: of.databaseUrl,
    STOREFRONT_URL: of.storefrontUrl,
    STORE_CORS: of.storefrontUrl,
    ADMIN_CORS: of.apiUrl,
    AUTH_CORS: `${of.apiUrl},${of.storefrontUrl}`,
    MEDUSA_DISABLE_TELEMETRY: "true",
    LOG_LEVEL: "warn",
  }
}

async function openShop(
  apiUrl: string,
  database: { isFilled: boolean; markFilled: () => Promise<void> }
): Promise<Shop> {
  const admin = await signIn(apiUrl, LOGIN)
  if (!database.isFilled) {
    await takeTour(apiUrl, admin, await seed(admin))
    await database.markFilled()
  }
  return findShop(admin)
}
