import { spawn } from "node:child_process"
import { createRequire } from "node:module"
import { setTimeout as wait } from "node:timers/promises"

const cli = createRequire(import.meta.url).resolve("@medusajs/cli/cli.js")

const READY_WITHIN_MS = 180_000
const KEPT_OUTPUT = 8_000

interface Command {
  args: string[]
  env: NodeJS.ProcessEnv
  /** Ends the command when it aborts. */
  signal: AbortSignal
}

interface Running {
  stop: () => Promise<void>
  ended: Promise<number | null>
  /** The end of what it printed. */
  output: () => string
}

function run({ args, env, signal }: Command): Running {
  signal.throwIfAborted()
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  const keep = (text: Buffer | string) => {
    output = (output + text.toString()).slice(-KEPT_OUTPUT)
  }
  child.stdout.on("data", keep)
  child.stderr.on("data", keep)
  const kill = () => child.kill("SIGTERM")
  signal.addEventListener("abort", kill)
  const ended = new Promise<number | null>((resolve) => {
    child.once("exit", resolve)
    child.once("error", ({ message }) => {
      keep(message)
      resolve(null)
    })
  }).finally(() => signal.removeEventListener("abort", kill))
  const stop = async () => {
    kill()
    await ended
  }
  return { stop, ended, output: () => output }
}

/** Runs a command of Medusa's to its end; throws with what it printed when it fails. */
export async function medusa(command: Command): Promise<void> {
  const { ended, output } = run(command)
  const code = await ended
  command.signal.throwIfAborted()
  if (code !== 0) {
    throw new Error(`medusa ${command.args[0]} failed.\n${output()}`)
  }
}

export interface MedusaServer {
  stop: () => Promise<void>
  /** Comes true when the server has ended, whoever ended it; says what it printed last. */
  ended: Promise<string>
}

/** Starts the server and waits until it answers. */
export async function startMedusa({
  port,
  env,
  signal,
}: Omit<Command, "args"> & { port: number }): Promise<MedusaServer> {
  const args = ["start", "--types=false", "--port", String(port)]
  const { stop, ended, output } = run({ args, env, signal })
  const said = ended.then(output)
  let isOver = false
  void said.then(() => (isOver = true))
  const deadline = Date.now() + READY_WITHIN_MS
  while (!(await isHealthy(port))) {
    if (isOver || Date.now() > deadline) {
      await stop()
      signal.throwIfAborted()
      throw new Error(`Medusa did not start.\n${output()}`)
    }
    await wait(300)
  }
  return { stop, ended: said }
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://localhost:${port}/health`)).ok
  } catch {
    return false
  }
}
