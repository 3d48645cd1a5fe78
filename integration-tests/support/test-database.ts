import { randomUUID } from "node:crypto"
import { Client } from "pg"
import type { DatabaseOptions } from "../../src/modules/distribution/data-source"
import { runMigrations } from "../../src/modules/distribution/migrate"

/** Migrated once a run: a copy of it is there in a tenth of the time that migrations take. */
const MIGRATED = "distribution_migrated"

/** A database of a test's own, on the server of the test run. */
export interface TestDatabase {
  /** As Medusa would hand them to the module. */
  options: DatabaseOptions
  drop: () => Promise<void>
}

/** Makes what `createMigratedDatabase` copies. */
export async function migrateTemplate(): Promise<void> {
  await dropDatabase(MIGRATED)
  await onServer(`CREATE DATABASE ${MIGRATED}`)
  await runMigrations({ options: optionsOf(MIGRATED) })
}

/** Creates an empty database. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase("template1")
}

/** Creates a database with the module's tables. */
export function createMigratedDatabase(
  poolSize?: number
): Promise<TestDatabase> {
  return createDatabase(MIGRATED, poolSize)
}

export function dropDatabase(name: string): Promise<void> {
  return onServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
}

async function createDatabase(
  template: string,
  poolSize?: number
): Promise<TestDatabase> {
  const name = `distribution_${randomUUID().replaceAll("-", "")}`
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  return {
    options: optionsOf(name, poolSize),
    drop: () => dropDatabase(name),
  }
}

function optionsOf(name: string, poolSize?: number): DatabaseOptions {
  const url = new URL(serverUrl())
  url.pathname = `/${name}`
  return { database: { clientUrl: url.toString(), pool: { max: poolSize } } }
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl() })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function serverUrl(): string {
  const url = process.env.DATABASE_URL
  if (!url) {
    throw new Error("The test run has no PostgreSQL: DATABASE_URL is not set")
  }
  return url
}
