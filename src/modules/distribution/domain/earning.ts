import type { LineBasis } from "./basis"
import type { Beneficiary } from "./chain"
import type { Minor } from "./money"
import type { BoundReward } from "./plan/compile"

/** What takes something off an amount, in the order in which it does. */
export type CapName =
  "line" | "order" | "customer" | "period" | "total" | "margin"

/** What one beneficiary earns on one line by one reward, while it is being reckoned. */
export interface Earning {
  beneficiary: Beneficiary
  reward: BoundReward
  base: LineBasis
  group: Group
  amount: Minor
  /** What each cap took off; null while none did. */
  cuts: Partial<Record<CapName, bigint>> | null
}

/** The lines that one reward pays one beneficiary for: what is rounded once. */
export interface Group {
  lines: readonly LineBasis[]
  /** What it comes to before it is spread over the lines and capped. */
  amount: Minor
  ratePpm: number | null
}

/** Takes an earning down to an amount, and keeps what took how much. */
export function cutTo(earning: Earning, amount: Minor, cap: CapName): void {
  const cut = earning.amount - amount
  if (cut > 0n) {
    earning.cuts = { ...earning.cuts, [cap]: (earning.cuts?.[cap] ?? 0n) + cut }
    earning.amount = amount
  }
}
