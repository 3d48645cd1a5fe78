import { fork } from "node:child_process"
import { once } from "node:events"
import { mkdir, symlink, writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { type RunOptions, say } from "../context"
import { createDatabase } from "../databases"

export type StoreKind = "bare" | "with-plugin"

/** A store that is ready to be started, as often as is wanted. */
export interface PreparedStore {
  /** Where the benches' and the plugin's own code lies, as JavaScript. */
  built: string
  /** The store's own directory. */
  cwd: string
  /** A migrated database to copy; nobody is connected to it. */
  database: string
}

type Place = Pick<RunOptions, "serverUrl" | "scratchDir">

const REPOSITORY = resolve(".")

const prepared = new Map<StoreKind, Promise<PreparedStore>>()
let compiled: Promise<string> | undefined

/**
 * Prepares a store once in a run. It runs JavaScript, as a merchant's store does:
 * what loads TypeScript keeps each file's text, and with it a larger heap.
 */
export function preparedStore(
  place: Place,
  kind: StoreKind
): Promise<PreparedStore> {
  const known = prepared.get(kind) ?? prepare(place, kind)
  prepared.set(kind, known)
  return known
}

/** What a store's processes are told of their surroundings. */
export function environment(databaseUrl: string) {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DISABLE_ADMIN: "true",
    LOG_LEVEL: "error",
    NODE_ENV: "production",
  }
}

async function prepare(
  { serverUrl, scratchDir }: Place,
  kind: StoreKind
): Promise<PreparedStore> {
  say(
    `store: compile and migrate one ${kind === "bare" ? "without" : "with"} the plugin`
  )
  compiled ??= compile(scratchDir)
  const built = await compiled
  const cwd = kind === "bare" ? await bareStore(scratchDir) : built
  const database = `bench_store_${kind.replace("-", "_")}`
  await run(
    "node_modules/@medusajs/cli/cli.js",
    ["db:migrate"],
    cwd,
    environment(await createDatabase(serverUrl, database))
  )
  return { built, cwd, database }
}

/** The plugin's store and what drives both, below a directory of their own. */
async function compile(scratchDir: string): Promise<string> {
  const built = await emptyStore(join(scratchDir, "built"))
  await run(
    "node_modules/typescript/bin/tsc",
    ["-p", "bench/store", "--outDir", built],
    REPOSITORY,
    process.env
  )
  return built
}

/** A store that holds nothing of ours. */
async function bareStore(scratchDir: string): Promise<string> {
  const directory = await emptyStore(join(scratchDir, "bare"))
  await mkdir(join(directory, "src"))
  await writeFile(join(directory, "medusa-config.js"), bareConfig)
  return directory
}

/** A directory that takes Medusa from this repository. */
async function emptyStore(directory: string): Promise<string> {
  await mkdir(directory)
  await symlink(
    join(REPOSITORY, "node_modules"),
    join(directory, "node_modules")
  )
  await writeFile(
    join(directory, "package.json"),
    JSON.stringify({
      name: "bench-store",
      private: true,
      dependencies: { "@medusajs/medusa": "*" },
    })
  )
  return directory
}

async function run(
  script: string,
  given: string[],
  cwd: string,
  env: NodeJS.ProcessEnv
): Promise<void> {
  const child = fork(join(REPOSITORY, script), given, {
    cwd,
    env,
    execArgv: [],
    // Progress goes to standard error, and so does what the compiler has to say.
    stdio: ["ignore", process.stderr, "inherit", "ipc"],
  })
  const [code] = await once(child, "exit")
  if (code !== 0) {
    throw new Error(`${script} failed in ${cwd} with exit code ${code}`)
  }
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
