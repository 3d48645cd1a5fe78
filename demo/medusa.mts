import { type ChildProcess, spawn } from "node:child_process"
import { createRequire } from "node:module"
import { setTimeout as wait } from "node:timers/promises"

const cli = createRequire(import.meta.url).resolve("@medusajs/cli/cli.js")

const READY_WITHIN_MS = 180_000
const KEPT_OUTPUT = 8_000

interface Running {
  child: ChildProcess
  /** The end of what it printed. */
  output: () => string
}

function run(args: string[], env: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-KEPT_OUTPUT)
  }
  child.stdout?.on("data", keep)
  child.stderr?.on("data", keep)
  return { child, output: () => output }
}

/** Runs a command of Medusa's to its end; throws with what it printed when it fails. */
export function medusa(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { child, output } = run(args, env)
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("exit", (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`medusa ${args[0]} failed.\n${output()}`))
    )
  })
}

export interface MedusaServer {
  stop: () => Promise<void>
}

/** Starts the server and waits until it answers. */
export async function startMedusa(
  port: number,
  env: NodeJS.ProcessEnv
): Promise<MedusaServer> {
  const { child, output } = run(
    ["start", "--types=false", "--port", String(port)],
    env
  )
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve())
  })
  const stop = async () => {
    child.kill("SIGTERM")
    await ended
  }
  const deadline = Date.now() + READY_WITHIN_MS
  while (!(await isHealthy(port))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop()
      throw new Error(`Medusa did not start.\n${output()}`)
    }
    await wait(300)
  }
  return { stop }
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://localhost:${port}/health`)).ok
  } catch {
    return false
  }
}
