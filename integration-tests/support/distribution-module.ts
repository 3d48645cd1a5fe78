import type { DataSource } from "typeorm"
import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import type { ReadOrder } from "../../src/modules/distribution/attribution/attribute-orders"
import { createDataSource } from "../../src/modules/distribution/data-source"
import type { Distributor } from "../../src/modules/distribution/entities"
import type { Enrolment } from "../../src/modules/distribution/network/enrol-distributor"
import type { ReconcileResult } from "../../src/modules/distribution/reconcile/reconcile-orders"
import DistributionModuleService from "../../src/modules/distribution/service"
import { createMigratedDatabase } from "./test-database"

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
  const database = await createMigratedDatabase(poolSize)
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
