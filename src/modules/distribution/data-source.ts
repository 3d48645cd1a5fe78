import "reflect-metadata"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import * as pg from "@medusajs/framework/pg"
import { DataSource } from "typeorm"
import { migrations } from "../../migrations"
import { entities } from "./entities"

/** The part of the module's options that names the database, as Medusa passes it. */
export interface DatabaseOptions {
  database?: Record<string, unknown>
}

interface DatabaseConfig {
  clientUrl: string
  schema?: string
  driverOptions?: {
    ssl?: unknown
    connection?: { ssl?: unknown }
  }
  pool?: { max?: number }
  debug?: boolean
}

/** Our pool comes on top of Medusa's own, so it is small unless told otherwise. */
const DEFAULT_POOL_SIZE = 10

/**
 * A DataSource on the database that Medusa's options name; not yet opened.
 * @param options the module's options; `database` is Medusa's.
 */
export function createDataSource(options: DatabaseOptions): DataSource {
  const database = ModulesSdkUtils.loadDatabaseConfig(
    "distribution",
    options as never
  ) as DatabaseConfig
  return new DataSource({
    type: "postgres",
    driver: pg,
    url: database.clientUrl,
    schema: database.schema || "public",
    ssl: tlsOf(database),
    extra: { max: database.pool?.max ?? DEFAULT_POOL_SIZE },
    entities: [...entities],
    migrations,
    migrationsTableName: "distribution_migration",
    migrationsTransactionMode: "each",
    synchronize: false,
    logging: database.debug ? ["query", "error"] : false,
  })
}

function tlsOf(database: DatabaseConfig): boolean | undefined {
  const { driverOptions } = database
  return (driverOptions?.connection?.ssl ?? driverOptions?.ssl) as
    boolean | undefined
}
