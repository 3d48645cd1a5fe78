import type { Row } from "./row"

/** What a run was asked for. */
export interface RunOptions {
  /** URL of a PostgreSQL server on which databases may be created. */
  serverUrl: string
  /** A folder for stores, gone after the run. */
  scratchDir: string
  /** How many orders each store takes through checkout. */
  orders: number
  /** Trees larger than this are left out. */
  maxDistributors: number
  /** How many stored orders are simulated. */
  simulatedOrders: number
  /** How many distributors a period is closed for. */
  settledDistributors: number
  /** How many distributors are evaluated and ranked. */
  grownDistributors: number
}

/** One bench: measures and gives its rows. */
export type Bench = (options: RunOptions) => Promise<Row[]>

/** Progress goes to standard error; standard output holds the table alone. */
export function say(message: string): void {
  process.stderr.write(`${message}\n`)
}
