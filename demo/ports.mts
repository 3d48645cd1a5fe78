import { createServer } from "node:net"

/** Throws, naming the flag to use, when somebody listens on the port already. */
export function refuseBusyPort(flag: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(
              `Port ${port} is in use. End what listens there, or choose another with --${flag}.`
            )
          : error
      )
    )
    probe.listen(port, () => probe.close(() => resolve()))
  })
}
