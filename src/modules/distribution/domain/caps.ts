import type { LineBasis } from "./basis"
import { type CapName, cutTo, type Earning } from "./earning"
import type { History } from "./history"
import { larger, type Minor, minor, spread, sum } from "./money"
import type { OrderSnapshot } from "./order"
import type { CompiledPlan } from "./plan/compile"
import { WHOLE_PPM } from "./rate"

/** Cuts what one beneficiary earns to the plan's caps for one: line, order, customer, period. */
export function capBeneficiary(
  earnings: readonly Earning[],
  { order, history }: { order: OrderSnapshot; history: History },
  { caps }: CompiledPlan
): void {
  const [first] = earnings
  if (!first || !capsOne(caps)) {
    return
  }
  const { distributorId } = first.beneficiary
  const { currency } = order
  const line = caps.line.get(currency)
  if (line !== undefined) {
    for (const ofLine of byLine(earnings)) {
      cutTogether(ofLine, line, "line")
    }
  }
  cutTogether(earnings, caps.order.get(currency), "order")
  cutTogether(
    earnings,
    left(caps.customer.get(currency), history.earned.customer[distributorId]),
    "customer"
  )
  cutTogether(
    earnings,
    left(caps.period.get(currency), history.earned.period[distributorId]),
    "period"
  )
}

function capsOne({ line, order, customer, period }: CompiledPlan["caps"]) {
  return line.size + order.size + customer.size + period.size > 0
}

function left(
  cap: Minor | undefined,
  earned: Minor | undefined
): Minor | undefined {
  return cap === undefined ? undefined : larger(cap - (earned ?? 0n), 0n)
}

function byLine(earnings: readonly Earning[]): Iterable<Earning[]> {
  const lines = new Map<LineBasis, Earning[]>()
  for (const earning of earnings) {
    const ofLine = lines.get(earning.base) ?? []
    ofLine.push(earning)
    lines.set(earning.base, ofLine)
  }
  return lines.values()
}

function cutTogether(
  earnings: readonly Earning[],
  cap: Minor | undefined,
  name: CapName
): void {
  if (cap === undefined) {
    return
  }
  const amounts = earnings.map(({ amount }) => amount)
  if (sum(amounts) <= cap) {
    return
  }
  const parts = spread(cap, amounts)
  earnings.forEach((earning, index) =>
    cutTo(earning, minor(parts[index] ?? 0n), name)
  )
}

/** Cuts all levels of each line together, from the deepest up. `earnings` come from the seller upwards. */
export function capLines(
  earnings: readonly Earning[],
  { terms }: CompiledPlan
): void {
  const { total_ppm, margin_ppm } = terms.caps
  cutFromDeepest(earnings, "total", ({ basis }) => share(basis, total_ppm))
  if (margin_ppm !== null) {
    cutFromDeepest(earnings, "margin", ({ margin }) =>
      share(margin, margin_ppm)
    )
  }
}

function share(amount: Minor, ppm: number): bigint {
  return (amount * BigInt(ppm)) / BigInt(WHOLE_PPM)
}

function cutFromDeepest(
  earnings: readonly Earning[],
  name: CapName,
  capOf: (base: LineBasis) => bigint
): void {
  const room = new Map<LineBasis, bigint>()
  for (const earning of earnings) {
    const free = room.get(earning.base) ?? capOf(earning.base)
    const amount = earning.amount < free ? earning.amount : minor(free)
    room.set(earning.base, free - amount)
    cutTo(earning, amount, name)
  }
}
