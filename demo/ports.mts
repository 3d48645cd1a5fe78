import { createServer } from "node:net"

/** Throws, naming the flag to use, when somebody listens on the port already. */
export async function refuseBusyPort(
  flag: string,
  port: number
): Promise<void> {
  if (await isBusy(port)) {
    throw new Error(
      `Port ${port} is in use. End what listens there, or choose another with --${flag}.`
    )
  }
}

/** Whether somebody listens on the port. */
export function isBusy(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(true) : reject(error)
    )
    probe.listen(port, () => probe.close(() => resolve(false)))
  })
}
