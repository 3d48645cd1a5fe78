import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { connect, createDatabase } from "../databases"
import { say, type RunOptions } from "../context"
import { environment, preparedStore, type StoreKind } from "./prepared-store"
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

/** Starts a store with a database of its own. */
export async function startStore(
  { serverUrl, scratchDir }: RunOptions,
  kind: StoreKind
): Promise<StoreProcess> {
  const { built, cwd, database } = await preparedStore(
    { serverUrl, scratchDir },
    kind
  )
  say(`store: boot one ${kind === "bare" ? "without" : "with"} the plugin`)
  const env = environment(
    await createDatabase(serverUrl, `${database}_started`, database)
  )
  const child = fork(join(built, `bench/store/${kind}.js`), {
    cwd,
    env,
    execArgv: [],
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
