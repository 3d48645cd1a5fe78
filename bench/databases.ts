import { Client } from "pg"

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
