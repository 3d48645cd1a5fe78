import { setTimeout as wait } from "node:timers/promises"
import type { AdminOrderResponse } from "../../src/api/types.ts"
import { progress } from "../progress.mts"
import type { Admin } from "../seed/shop.mts"
import { expected, type Expected } from "./expected.mts"

const SETTLED_WITHIN_MS = 60_000

interface Earned {
  code: string
  name: string
  tier: string
  level: number
  amount: string
  state: string
  /** A sentence or more for each line of the order. */
  why: string[]
}

/** Prints who earned what of each order and why; answers whether all of it is as worked by hand. */
export async function reportTour(admin: Admin): Promise<boolean> {
  progress("Reading what everybody earned")
  const { orders } = await admin.admin.order.list({
    fields: "id,display_id,email",
    order: "display_id",
    limit: Object.keys(expected).length,
  })
  const differences: string[] = []
  for (const { id, display_id, email } of orders) {
    const wanted = expected[display_id ?? 0] ?? []
    const earned = await settled(admin, id, wanted)
    console.log(`\nOrder #${display_id} of ${email}`)
    console.table(
      earned.map(({ name, tier, level, state, amount }) => ({
        distributor: name,
        tier,
        level,
        state,
        EUR: amount,
      }))
    )
    earned.forEach(({ name, why }) =>
      console.log([`  ${name}`, ...why].join("\n    "))
    )
    differences.push(
      ...differencesOf(earned, wanted).map((text) => `#${display_id} ${text}`)
    )
  }
  if (orders.length < Object.keys(expected).length) {
    differences.push("an order of the tour is missing")
  }
  return conclude(differences)
}

function conclude(differences: string[]): boolean {
  console.log(
    differences.length === 0
      ? "\nEvery figure is what the rules say."
      : `\nNot what the rules say:\n  ${differences.join("\n  ")}`
  )
  return differences.length === 0
}

/** Waits until the order's commissions are what is wanted, or no longer. */
async function settled(
  admin: Admin,
  orderId: string,
  wanted: Expected[]
): Promise<Earned[]> {
  const deadline = Date.now() + SETTLED_WITHIN_MS
  for (;;) {
    const record = await admin.client.fetch<AdminOrderResponse>(
      `/admin/distribution/orders/${orderId}`
    )
    const earned = earnings(record)
    const isRight = differencesOf(earned, wanted).length === 0
    if ((isRight && !record.request) || Date.now() > deadline) {
      return earned
    }
    await wait(250)
  }
}

/** One entry a beneficiary and level; amounts add up in cents. */
function earnings({ commissions }: AdminOrderResponse): Earned[] {
  const byPlace = new Map<string, typeof commissions>()
  for (const commission of commissions) {
    const place = `${commission.level} ${commission.distributor.code}`
    byPlace.set(place, [...(byPlace.get(place) ?? []), commission])
  }
  return [...byPlace.values()].flatMap((lines) => {
    const [first] = lines
    const cents = lines.reduce(
      (sum, { amount }) => sum + Math.round(amount * 100),
      0
    )
    return first
      ? {
          code: first.distributor.code,
          name: first.distributor.name,
          tier: first.tier_name ?? "",
          level: first.level,
          amount: (cents / 100).toFixed(2),
          state: [...new Set(lines.map(({ status }) => status))].join(", "),
          why: lines.map(
            ({ line_title, amount, explanation }) =>
              `${line_title}, ${amount.toFixed(2)} EUR: ${explanation.en}`
          ),
        }
      : []
  })
}

function differencesOf(earned: Earned[], wanted: Expected[]): string[] {
  const missing = wanted.flatMap((want) => {
    const got = earned.find(
      ({ code, level }) => code === want.code && level === want.level
    )
    if (!got) {
      return `${want.code} at level ${want.level}: expected ${want.amount}, got nothing`
    }
    const isRight =
      got.amount === want.amount && want.states.includes(got.state)
    return isRight
      ? []
      : `${want.code} at level ${want.level}: expected ${want.amount} (${want.states.join(" or ")}), got ${got.amount} (${got.state})`
  })
  const extra = earned
    .filter(({ code }) => !wanted.some((want) => want.code === code))
    .map(({ code, amount }) => `${code}: expected nothing, got ${amount}`)
  return [...missing, ...extra]
}
