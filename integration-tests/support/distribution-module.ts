import { randomUUID } from "node:crypto"
import { Client } from "pg"
import type { DataSource } from "typeorm"
import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import type { ReadOrder } from "../../src/modules/distribution/attribution/attribute-orders"
import {
  createDataSource,
  type DatabaseOptions,
} from "../../src/modules/distribution/data-source"
import { runMigrations } from "../../src/modules/distribution/migrate"
import type { Distributor } from "../../src/modules/distribution/entities"
import type { Enrolment } from "../../src/modules/distribution/network/enrol-distributor"
import type { ReconcileResult } from "../../src/modules/distribution/reconcile/reconcile-orders"
import DistributionModuleService from "../../src/modules/distribution/service"

/** A database of a test's own, on the server of the test run. */
export interface TestDatabase {
  /** As Medusa would hand them to the module. */
  options: DatabaseOptions
  drop: () => Promise<void>
}

/** Creates an empty database. */
export async function createTestDatabase(
  poolSize?: number
): Promise<TestDatabase> {
  const name = `distribution_${randomUUID().replaceAll("-", "")}`
  await onServer(`CREATE DATABASE ${name}`)
  const url = new URL(serverUrl())
  url.pathname = `/${name}`
  return {
    options: {
      database: { clientUrl: url.toString(), pool: { max: poolSize } },
    },
    drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`),
  }
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

/** The module on a database of its own: what a test of it needs, without a Medusa server. */
export interface DistributionModule {
  service: DistributionModuleService
  dataSource: DataSource
  close: () => Promise<void>
}

/** Opens the module on a new, migrated database. */
export async function openDistribution(
  poolSize?: number
): Promise<DistributionModule> {
  const database = await createTestDatabase(poolSize)
  await runMigrations({ options: database.options })
  const dataSource = createDataSource(database.options)
  await dataSource.initialize()
  return {
    service: new DistributionModuleService({ dataSource }),
    dataSource,
    close: async () => {
      await dataSource.destroy()
      await database.drop()
    },
  }
}

/** Enrols the customer of this name as an active distributor with the code "<NAME>-1". */
export function enrol(
  { service }: DistributionModule,
  name: string,
  enrolment: Partial<Enrolment> = {}
): Promise<Distributor> {
  return service.enrolDistributor({
    customer_id: `cus_${name}`,
    code: `${name}-1`,
    status: "active",
    actor: SYSTEM,
    ...enrolment,
  })
}

/** A line of distributors, the top last. */
export async function enrolLine(
  module: DistributionModule,
  names: readonly string[]
): Promise<Distributor[]> {
  const fromTop: Distributor[] = []
  for (const name of [...names].reverse()) {
    fromTop.push(await enrol(module, name, { sponsor_id: fromTop.at(-1)?.id }))
  }
  return fromTop.reverse()
}

/** Brings the ledger to what these orders, read at this moment, should have earned. */
export async function reconcile(
  { service }: DistributionModule,
  orders: readonly ReadOrder[]
): Promise<ReconcileResult> {
  const ticket = await service.takeSnapshotTicket()
  return service.reconcileOrders({ ticket, orders })
}
