/**
 * Aborts when somebody asks the demo to end; asked twice, it ends at once. The
 * package of the embedded PostgreSQL listens too, and would end the process
 * before Medusa has stopped.
 */
export function interruption(): AbortSignal {
  const asked = new AbortController()
  for (const name of ["SIGINT", "SIGTERM"]) {
    process.removeAllListeners(name)
    process.once(name, () => asked.abort(new Error("Stopped before it was up")))
  }
  return asked.signal
}
