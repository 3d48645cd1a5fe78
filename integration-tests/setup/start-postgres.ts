import { type ChildProcess, spawn } from "node:child_process"
import { createInterface } from "node:readline"

declare global {
  var distributionPostgres: ChildProcess | undefined
}

interface Address {
  url: string
  host: string
  port: number
  user: string
  password: string
}

/**
 * Starts the PostgreSQL of the test run in a process of its own: the package is
 * an ES module, which jest's CommonJS world cannot load.
 */
export default async function startPostgres(): Promise<void> {
  const server = spawn(
    process.execPath,
    ["--import", "tsx/esm", "scripts/serve-postgres.mts"],
    { stdio: ["pipe", "pipe", "inherit"] }
  )
  const address = await firstLine(server)
  globalThis.distributionPostgres = server
  // Medusa tells of every migration otherwise, thousands of lines a run.
  process.env.LOG_LEVEL ??= "error"
  process.env.DATABASE_URL = address.url
  process.env.DB_HOST = address.host
  process.env.DB_PORT = String(address.port)
  process.env.DB_USERNAME = address.user
  process.env.DB_PASSWORD = address.password
}

function firstLine(server: ChildProcess): Promise<Address> {
  return new Promise((resolve, reject) => {
    server.once("exit", (code) =>
      reject(new Error(`PostgreSQL did not start (exit code ${code})`))
    )
    const output = server.stdout
    if (!output) {
      return reject(new Error("PostgreSQL has no output to read"))
    }
    createInterface(output).once("line", (line) =>
      resolve(JSON.parse(line) as Address)
    )
  })
}
