import { type ChildProcess, spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { Client } from "pg"
import { keepDatabase } from "./demo-database"
import { freePort } from "./free-port"
import startPostgres from "./start-postgres"
import stopPostgres from "./stop-postgres"

declare global {
  var distributionDemo: ChildProcess | undefined
}

/** Starts the demo, with its tour, on a database and ports of its own, and keeps a copy of what the tour left. */
export default async function startDemo(): Promise<void> {
  await startPostgres()
  const [port, storefrontPort] = [await freePort(), await freePort()]
  process.env.DEMO_DATABASE_URL = await createDatabase()
  const demo = spawn(
    process.execPath,
    ["--import", "tsx/esm", "demo/main.mts"],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: `--require ${require.resolve("./no-schedules.js")}`,
        DATABASE_URL: process.env.DEMO_DATABASE_URL,
        PORT: String(port),
        STOREFRONT_PORT: String(storefrontPort),
      },
      stdio: ["ignore", "pipe", "inherit"],
    }
  )
  globalThis.distributionDemo = demo
  process.env.DEMO_API = `http://localhost:${port}`
  process.env.DEMO_STOREFRONT = `http://localhost:${storefrontPort}`
  await untilUp(demo)
  await keepDatabase()
}

export async function stopDemo(): Promise<void> {
  const demo = globalThis.distributionDemo
  if (demo && demo.exitCode === null) {
    const ended = new Promise((resolve) => demo.once("exit", resolve))
    demo.kill("SIGINT")
    await ended
  }
  await stopPostgres()
}

async function createDatabase(): Promise<string> {
  const url = new URL(process.env.DATABASE_URL!)
  const client = new Client({ connectionString: url.toString() })
  await client.connect()
  await client.query("CREATE DATABASE medusa_demo_browser")
  await client.end()
  url.pathname = "medusa_demo_browser"
  return url.toString()
}

function untilUp(demo: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const printed: string[] = []
    createInterface(demo.stdout!).on("line", (line) => {
      printed.push(line)
      if (line.startsWith("Press Ctrl-C")) {
        resolve()
      }
    })
    demo.once("exit", (code) =>
      reject(
        new Error(
          `The demo ended with ${code}:\n${printed.slice(-40).join("\n")}`
        )
      )
    )
  })
}
