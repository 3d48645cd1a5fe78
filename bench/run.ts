import { checkout } from "./checkout"
import { commissions } from "./commissions"
import type { Bench, RunOptions } from "./context"
import { growth } from "./growth"
import { ledger } from "./ledger"
import { network } from "./network"
import { read } from "./read"
import type { Row } from "./row"
import { settlement } from "./settlement"
import { simulation } from "./simulation"

const benches: Record<string, Bench> = {
  checkout,
  ledger,
  read,
  network,
  commissions,
  simulation,
  settlement,
  growth,
}

/** Runs the named benches one after another and sends their rows to the parent. */
async function run(
  names: readonly string[],
  options: RunOptions
): Promise<void> {
  const rows: Row[] = []
  for (const name of names) {
    rows.push(...(await benches[name]!(options)))
  }
  process.send?.(rows)
}

const [names, options] = process.argv.slice(2)
run(names!.split(","), JSON.parse(options!) as RunOptions).then(
  () => process.disconnect(),
  (error) => {
    process.stderr.write(`${error?.stack ?? error}\n`)
    process.exit(1)
  }
)
