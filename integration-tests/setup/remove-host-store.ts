import { removeHostStore } from "./build-host-store"
import stopPostgres from "./stop-postgres"

/** Stops the database and removes the store the package was tried in. */
export default async function (): Promise<void> {
  await stopPostgres()
  removeHostStore()
}
