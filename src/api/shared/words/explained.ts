import { toMajor } from "../../../modules/distribution/domain/money"
import type {
  PlanDocument,
  PlanOverride,
  PlanRule,
} from "../../../modules/distribution/domain/plan/document"
import type { CommissionTrace } from "../../../modules/distribution/domain/trace"
import type { Names } from "../../../modules/distribution/domain/words/names"

/** A commission with what its words need. */
export interface Explained {
  trace: CommissionTrace
  /** What stands, in minor units. */
  amount: bigint
  tierName: string
  /** The terms that the order is under, and their version; null when they are not published. */
  terms: PlanDocument
  version: number | null
  /** Whether the order used a discount code. */
  isDiscounted: boolean
  names: Names
  currency: string
  digits: number
}

interface Denominated {
  currency: string
  digits: number
}

/** Minor units as people read them: "12.50 EUR". */
export function money(
  { currency, digits }: Denominated,
  minorUnits: string | bigint
): string {
  return `${toMajor(BigInt(minorUnits), digits)} ${currency.toUpperCase()}`
}

export interface Payer {
  kind: "rate" | "difference" | "rule" | "override"
  /** Null for the plan's own rates. */
  rule: PlanRule | PlanOverride | null
}

/** What paid, by the key that commissions carry. */
export function payerOf(key: string, terms: PlanDocument): Payer {
  const [kind = "rate", id] = key.split(":") as [Payer["kind"], string]
  const rules = { rule: terms.rules, override: terms.overrides }
  const rule =
    kind === "rule" || kind === "override"
      ? (rules[kind].find((candidate) => candidate.id === id) ?? null)
      : null
  return { kind, rule }
}
