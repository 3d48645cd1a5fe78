import { Client } from "pg"
import type { DataSource } from "typeorm"
import { createDataSource } from "../src/modules/distribution/data-source"

/** Creates an empty database, in place of one of that name, and gives its URL. */
export async function createDatabase(
  serverUrl: string,
  name: string
): Promise<string> {
  const client = await connect(serverUrl)
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name}`)
    await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.toString()
}

export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}

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
