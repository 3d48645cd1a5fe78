import { setTimeout as wait } from "node:timers/promises"
import type {
  AdminLedgerCheckResponse,
  AdminOrderResponse,
} from "../../src/api/types.ts"
import { progress } from "../progress.mts"
import type { Admin } from "../seed/shop.mts"
import { differencesOf, type Outcome } from "./differences.mts"
import { type Earned, earnings } from "./earned.mts"
import { expected, type ExpectedOrder } from "./expected.mts"
import { table } from "./table.mts"

const SETTLED_WITHIN_MS = 60_000

/** Why an order is its seller's, in words. */
const CREDITED_BY: Record<string, string> = {
  click: "the visit through the link",
  bond: "an earlier order of the same customer",
}

/**
 * Prints who earned what of each order and why; answers whether all of it is as
 * worked by hand. Orders of an earlier start are not waited for.
 */
export async function reportTour(
  admin: Admin,
  isReused: boolean
): Promise<boolean> {
  progress("Reading what everybody earned")
  const { orders } = await admin.admin.order.list({
    fields: "id,display_id",
    order: "display_id",
    limit: Object.keys(expected).length,
  })
  const ids = new Map(orders.map(({ id, display_id }) => [display_id, id]))
  const differences: string[] = []
  for (const [number, want] of Object.entries(expected)) {
    const id = ids.get(Number(number))
    const found = id
      ? await reportOrder(admin, { id, number, want, isReused })
      : ["is missing"]
    differences.push(...found.map((text) => `#${number} ${text}`))
  }
  differences.push(...(await ledgerFaults(admin)))
  conclude(differences, isReused)
  return differences.length === 0
}

interface ReportedOrder {
  id: string
  number: string
  want: ExpectedOrder
  isReused: boolean
}

/** Prints what came of the order; answers where that is not what was wanted. */
async function reportOrder(
  admin: Admin,
  { id, number, want, isReused }: ReportedOrder
): Promise<string[]> {
  const record = await settled(admin, { id, want, isReused })
  const { evidence, earned } = outcomeOf(record)
  const seller = record.attribution?.distributor?.name ?? "nobody"
  console.log(`
Order #${number}: ${want.story}
Credited to ${seller} by ${CREDITED_BY[evidence ?? ""] ?? evidence}

${table(earned.map(row))}
`)
  earned.forEach(({ name, why }) =>
    console.log([`  ${name}`, ...why].join("\n    "))
  )
  return differencesOf({ evidence, earned }, want)
}

function row({ name, tier, level, state, amount }: Earned) {
  return { distributor: name, tier, level, state, EUR: amount }
}

/** The order's record once it is what is wanted, or no longer waits to become so. */
async function settled(
  admin: Admin,
  { id, want, isReused }: Omit<ReportedOrder, "number">
): Promise<AdminOrderResponse> {
  const deadline = Date.now() + SETTLED_WITHIN_MS
  for (;;) {
    const record = await admin.client.fetch<AdminOrderResponse>(
      `/admin/distribution/orders/${id}`
    )
    const isRight = differencesOf(outcomeOf(record), want).length === 0
    const isSettled = !record.request && (isRight || isReused)
    if (isSettled || Date.now() > deadline) {
      return record
    }
    await wait(250)
  }
}

function outcomeOf(record: AdminOrderResponse): Outcome {
  return {
    evidence: record.attribution?.evidence ?? null,
    earned: earnings(record),
  }
}

async function ledgerFaults({ client }: Admin): Promise<string[]> {
  const { checks } = await client.fetch<AdminLedgerCheckResponse>(
    "/admin/distribution/ledger/check"
  )
  return checks
    .filter(({ violations }) => violations > 0)
    .map(({ name, violations }) => `ledger: ${name}, ${violations} times`)
}

function conclude(differences: string[], isReused: boolean): void {
  if (differences.length === 0) {
    console.log("\nEvery figure is what the rules say, and the ledger adds up.")
    return
  }
  console.log(`\nNot what the rules say:\n  ${differences.join("\n  ")}`)
  if (isReused) {
    console.log(
      "\nThese are the first start's orders. If you changed one of them since, begin anew: remove .data/demo, or give an empty database."
    )
  }
}
