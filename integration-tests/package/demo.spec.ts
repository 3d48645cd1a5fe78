import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:net"
import { join } from "node:path"
import { freePort } from "../setup/free-port"

interface Ended {
  code: number | null
  output: string
}

jest.setTimeout(600_000)

/** The README's first command, by itself: nobody watches, and the exit code says how it went. */
describe("npm run demo -- --exit", () => {
  let dataDir: string
  let ports: { medusa: number; storefront: number; database: number }

  beforeAll(async () => {
    mkdirSync(".data", { recursive: true })
    dataDir = mkdtempSync(join(".data", "demo-"))
    ports = {
      medusa: await freePort(),
      storefront: await freePort(),
      database: await freePort(),
    }
  })

  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  const demo = (): Promise<Ended> => {
    const {
      DATABASE_URL: _,
      NODE_OPTIONS: __,
      JEST_WORKER_ID: ___,
      ...env
    } = process.env
    const child = spawn("npm", ["run", "demo", "--", ...flags()], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    })
    let output = ""
    child.stdout.on("data", (text) => (output += text))
    child.stderr.on("data", (text) => (output += text))
    return new Promise((resolve, reject) => {
      child.once("error", reject)
      child.once("close", (code) => resolve({ code, output }))
    })
  }

  const flags = () => [
    "--exit",
    `--port=${ports.medusa}`,
    `--storefront-port=${ports.storefront}`,
    `--database-port=${ports.database}`,
    `--data-dir=${dataDir}`,
  ]

  it("refuses a busy port in words, and starts nothing", async () => {
    const busy = await listen(ports.medusa)
    const { code, output } = await demo()
    await new Promise((resolve) => busy.close(resolve))
    expect(code).toBe(1)
    expect(output).toContain(
      `Port ${ports.medusa} is in use. End what listens there, or choose another with --port.`
    )
    expect(output).not.toContain("Starting PostgreSQL")
  })

  it("takes the tour, and ends with 0 as every figure is right", async () => {
    const { code, output } = await demo()
    expect({ code, output }).toMatchObject({ code: 0 })
    expect(output).toContain("Paula opens Elif's link")
  })

  it("uses the first one's data when it starts again", async () => {
    const { code, output } = await demo()
    expect({ code, output }).toMatchObject({ code: 0 })
    expect(output).not.toContain("Paula opens Elif's link")
  })
})

function listen(port: number): Promise<Server> {
  const server = createServer()
  return new Promise((resolve) => server.listen(port, () => resolve(server)))
}
