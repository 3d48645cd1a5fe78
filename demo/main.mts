import { once } from "node:events"
import { interruption } from "./interruption.mts"
import { readOptions, USAGE, type DemoOptions } from "./options.mts"
import { progress } from "./progress.mts"
import { signIn } from "./seed/shop.mts"
import { LOGIN, startDemo, type RunningDemo } from "./start.mts"
import { reportTour } from "./tour/report.mts"

const INTERRUPTED = 130

const signal = interruption()
try {
  const options = readOptions(process.argv.slice(2))
  if (options) {
    process.exitCode = await demonstrate(options)
  } else {
    console.log(USAGE)
  }
} catch (error) {
  const shown = signal.aborted ? signal.reason : error
  console.error(`\n${inWords(shown)}`)
  process.exitCode = signal.aborted ? INTERRUPTED : 1
}
process.exit()

/** 0 when every figure of the tour is what the rules say, 1 otherwise. */
async function demonstrate(options: DemoOptions): Promise<number> {
  const demo = await startDemo(options, signal)
  try {
    const isRight = await reportTour(
      await signIn(demo.apiUrl, LOGIN),
      demo.isReused
    )
    console.log(`
Admin       ${demo.adminUrl}/distribution
            ${LOGIN.email} / ${LOGIN.password}
Storefront  ${demo.storefrontUrl}
A link      ${demo.apiUrl}/r/ELIF`)
    if (!options.exit) {
      console.log(
        "\nPress Ctrl-C to stop; the data is kept for the next start."
      )
      await untilAsked(demo)
    }
    return isRight ? 0 : 1
  } finally {
    progress("Stopping")
    await demo.stop()
  }
}

/** Throws when Medusa ends though nobody asked it to. */
async function untilAsked({ ended }: RunningDemo): Promise<void> {
  if (!signal.aborted) {
    await Promise.race([once(signal, "abort"), ended])
  }
  if (!signal.aborted) {
    throw new Error(`Medusa ended by itself.\n${await ended}`)
  }
}

/** The error's message, and those of what caused it. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error ?? "")
  }
  return [error.message, inWords(error.cause)].filter(Boolean).join("\n")
}
