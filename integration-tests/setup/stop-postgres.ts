/** Lets the PostgreSQL of the test run stop by itself. */
export default async function stopPostgres(): Promise<void> {
  const server = globalThis.distributionPostgres
  if (!server) {
    return
  }
  await new Promise<void>((resolve) => {
    server.once("exit", () => resolve())
    server.stdin?.end()
  })
}
