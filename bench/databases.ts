import { Client } from "pg"

/**
 * Creates a database, in place of one of that name, and gives its URL: an empty
 * one, or a copy of another that nobody is connected to.
 */
export async function createDatabase(
  serverUrl: string,
  name: string,
  copied = "template1"
): Promise<string> {
  const client = await connect(serverUrl)
  try {
    await client.query(`DROP DATABASE IF EXISTS ${name}`)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${copied}`)
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
