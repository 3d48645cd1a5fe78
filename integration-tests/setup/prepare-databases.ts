import { migrateTemplate } from "../support/test-database"
import startPostgres from "./start-postgres"

/** Starts PostgreSQL, with a migrated database that each test's own is copied from. */
export default async function prepareDatabases(): Promise<void> {
  await startPostgres()
  await migrateTemplate()
}
