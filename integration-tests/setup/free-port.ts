import { createServer } from "node:net"

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() =>
        resolve(typeof address === "object" && address ? address.port : 0)
      )
    })
  })
}
