import { type ChildProcess, fork } from "node:child_process"
import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises"
import { once } from "node:events"
import { join, resolve } from "node:path"
import { connect, createDatabase } from "../databases"
import { say, type RunOptions } from "../context"
import type { Answer } from "./serve"

/** A running store in a process of its own. */
export interface StoreProcess {
  call: <T>(name: string, input?: unknown) => Promise<T>
  /** A call of a store that is stopped before and after it, so that it takes nothing from another's turn. */
  turn: <T>(name: string, input?: unknown) => Promise<T>
  /** Gives the planner the statistics that a store in use has. */
  analyse: () => Promise<void>
  stop: () => Promise<void>
}

export type StoreKind = "bare" | "with-plugin"

const REPOSITORY = resolve(".")

/** Starts a store with a database of its own; the bare one has no code of ours below its directory. */
export async function startStore(
  { serverUrl, scratchDir }: RunOptions,
  kind: StoreKind
): Promise<StoreProcess> {
  say(
    `store: migrate and boot one ${kind === "bare" ? "without" : "with"} the plugin`
  )
  const cwd = kind === "bare" ? await bareStore(scratchDir) : REPOSITORY
  const env = {
    ...process.env,
    DATABASE_URL: await createDatabase(
      serverUrl,
      `bench_store_${kind.replace("-", "_")}`
    ),
    DISABLE_ADMIN: "true",
    LOG_LEVEL: "error",
    TS_NODE_PROJECT: join(REPOSITORY, "tsconfig.json"),
    NODE_ENV: "production",
  }
  await migrate(cwd, env)
  const child = fork(resolve(`bench/store/${kind}.ts`), {
    cwd,
    env,
    execArgv: ["--require", "ts-node/register"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  })
  await once(child, "message")
  const call = callerOf(child)
  return {
    call,
    turn: async (name, input) => {
      child.kill("SIGCONT")
      try {
        return await call(name, input)
      } finally {
        child.kill("SIGSTOP")
      }
    },
    analyse: () => analyse(env.DATABASE_URL),
    stop: () => stop(child),
  }
}

async function migrate(cwd: string, env: NodeJS.ProcessEnv): Promise<void> {
  const migration = fork(
    join(REPOSITORY, "node_modules/@medusajs/cli/cli.js"),
    ["db:migrate"],
    { cwd, env, stdio: ["ignore", "ignore", "inherit", "ipc"] }
  )
  const [code] = await once(migration, "exit")
  if (code !== 0) {
    throw new Error(`medusa db:migrate failed in ${cwd} with exit code ${code}`)
  }
}

function callerOf(child: ChildProcess): StoreProcess["call"] {
  let calls = 0
  return <T>(name: string, input?: unknown) =>
    new Promise<T>((settle, reject) => {
      const id = ++calls
      const onExit = () => reject(new Error(`The store ended during ${name}`))
      child.once("exit", onExit)
      child.on("message", function answered(answer: Answer) {
        if (answer.id !== id) {
          return
        }
        child.off("message", answered)
        child.off("exit", onExit)
        if (answer.error) {
          reject(new Error(answer.error))
        } else {
          settle(answer.result as T)
        }
      })
      child.send({ id, name, input })
    })
}

async function analyse(databaseUrl: string): Promise<void> {
  const database = await connect(databaseUrl)
  await database.query("VACUUM ANALYZE")
  await database.end()
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit")
  child.kill("SIGCONT")
  child.disconnect()
  await ended
}

/** A store's directory that takes Medusa from this repository and holds nothing else. */
async function bareStore(scratchDir: string): Promise<string> {
  const directory = await mkdtemp(join(scratchDir, "bare-store-"))
  await mkdir(join(directory, "src"))
  await symlink(
    join(REPOSITORY, "node_modules"),
    join(directory, "node_modules")
  )
  await writeFile(
    join(directory, "package.json"),
    JSON.stringify({
      name: "bare-store",
      private: true,
      dependencies: { "@medusajs/medusa": "*" },
    })
  )
  await writeFile(join(directory, "medusa-config.js"), bareConfig)
  return directory
}

const bareConfig = `const { defineConfig } = require("@medusajs/framework/utils")

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "bench",
      cookieSecret: "bench",
    },
  },
  admin: { disable: true },
})
`
