import { parseArgs } from "node:util"

export const benchNames = [
  "checkout",
  "ledger",
  "read",
  "network",
  "commissions",
  "simulation",
  "settlement",
  "growth",
]

export interface Arguments {
  names: string[]
  orders: number
  maxDistributors: number
  simulatedOrders: number
  settledDistributors: number
  grownDistributors: number
}

/** What the command line asks for; throws with the usage where it is not understood. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      orders: { type: "string", default: "200" },
      "max-distributors": { type: "string", default: "1000000" },
      "simulated-orders": { type: "string", default: "100000" },
      "settled-distributors": { type: "string", default: "100000" },
      "grown-distributors": { type: "string", default: "100000" },
    },
  })
  const unknown = positionals.filter((name) => !benchNames.includes(name))
  if (unknown.length > 0) {
    throw new Error(
      `There is no bench called ${unknown.join(", ")}; choose among ${benchNames.join(", ")}`
    )
  }
  return {
    names: positionals.length > 0 ? positionals : benchNames,
    orders: wholeNumber("orders", values.orders),
    maxDistributors: wholeNumber(
      "max-distributors",
      values["max-distributors"]
    ),
    simulatedOrders: wholeNumber(
      "simulated-orders",
      values["simulated-orders"]
    ),
    settledDistributors: wholeNumber(
      "settled-distributors",
      values["settled-distributors"]
    ),
    grownDistributors: wholeNumber(
      "grown-distributors",
      values["grown-distributors"]
    ),
  }
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new Error(`--${option} takes a whole number above zero, not ${text}`)
  }
  return value
}
