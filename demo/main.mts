import { once } from "node:events"
import { readOptions, USAGE, type DemoOptions } from "./options.mts"
import { progress } from "./progress.mts"
import { signIn } from "./seed/shop.mts"
import { LOGIN, startDemo } from "./start.mts"
import { reportTour } from "./tour/report.mts"

try {
  const options = readOptions(process.argv.slice(2))
  if (options) {
    process.exitCode = await demonstrate(options)
  } else {
    console.log(USAGE)
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
process.exit()

/** 0 when every figure of the tour is what the rules say, 1 otherwise. */
async function demonstrate(options: DemoOptions): Promise<number> {
  const demo = await startDemo(options)
  try {
    const isRight = await reportTour(await signIn(demo.apiUrl, LOGIN))
    console.log(`
Admin       ${demo.adminUrl}/distribution
            ${LOGIN.email} / ${LOGIN.password}
Storefront  ${demo.storefrontUrl}
A link      ${demo.apiUrl}/r/ELIF`)
    if (!options.exit) {
      console.log(
        "\nPress Ctrl-C to stop; the data is kept for the next start."
      )
      await asked()
    }
    return isRight ? 0 : 1
  } finally {
    progress("Stopping")
    await demo.stop()
  }
}

/**
 * Until somebody asks it to stop. The package of the embedded PostgreSQL listens
 * too, and would end the process before Medusa has stopped.
 */
async function asked(): Promise<void> {
  const signals = ["SIGINT", "SIGTERM"]
  signals.forEach((signal) => process.removeAllListeners(signal))
  await Promise.race(signals.map((signal) => once(process, signal)))
}
