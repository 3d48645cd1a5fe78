import type { DataSource } from "typeorm"
import { createDataSource } from "../src/modules/distribution/data-source"
import { createDatabase } from "./databases"

/** A new database that holds the plugin's tables and nothing else, as the module opens it. */
export async function createLedgerDatabase(
  serverUrl: string,
  name: string
): Promise<DataSource> {
  const clientUrl = await createDatabase(serverUrl, name)
  const dataSource = createDataSource({ database: { clientUrl } })
  await dataSource.initialize()
  await dataSource.runMigrations()
  return dataSource
}
