import type { LineBasis } from "../basis"
import type { Beneficiary } from "../chain"
import { type AttributedChain, isPaid } from "../commission"
import type { Facts } from "../conditions/condition"
import { sum } from "../money"
import type { OrderSnapshot } from "../order"
import type { CompiledPlan } from "../plan/compile"
import { RatePaidBelow } from "../plan/differential"
import { type Considered, considerRules } from "./considered"

/** Why a line earns nothing, whoever sold it. */
export type LineReason =
  | "order_canceled"
  | "nothing_kept"
  | "gift_card"
  | "excluded"
  | "fully_refunded"
  | "no_margin"

export interface ExplainedLine {
  base: LineBasis
  /** Null when the line has something to earn from. */
  reason: LineReason | null
  /** What was considered for each beneficiary that is paid, from the seller upwards. */
  considered: { beneficiary: Beneficiary; rules: Considered[] }[]
}

interface Circumstances {
  order: OrderSnapshot
  attributed: AttributedChain
  plan: CompiledPlan
  beneficiaries: readonly Beneficiary[]
}

export function explainLines(
  bases: readonly LineBasis[],
  circumstances: Circumstances
): ExplainedLine[] {
  const { order, plan } = circumstances
  return bases.map((base) => ({
    base,
    reason: reasonOfLine(base, order, plan),
    considered: base.basis > 0n ? considered(base, circumstances) : [],
  }))
}

/** Told from the seller upwards, for in a differential plan each depends on those below. */
function considered(
  { line }: LineBasis,
  { order, attributed, plan, beneficiaries }: Circumstances
): ExplainedLine["considered"] {
  const below = new RatePaidBelow()
  const { evidence, history } = attributed
  const orderedNet = sum(order.lines.map((line) => line.orderedNet))
  return beneficiaries.flatMap((beneficiary) => {
    const facts: Facts = {
      order,
      orderedNet,
      evidence,
      history,
      line,
      beneficiary,
    }
    const rules = considerRules(facts, { plan, below })
    return isPaid(beneficiary, attributed, plan) ? [{ beneficiary, rules }] : []
  })
}

function reasonOfLine(
  base: LineBasis,
  order: OrderSnapshot,
  plan: CompiledPlan
): LineReason | null {
  const { line, basis, sales, goodwillCut } = base
  if (basis > 0n) {
    return null
  }
  if (order.isCanceled) {
    return "order_canceled"
  }
  if (!plan.isEligible(line)) {
    const isGiftCard = line.isGiftCard && !plan.terms.basis.gift_cards
    return isGiftCard ? "gift_card" : "excluded"
  }
  if (sales <= 0n) {
    return "nothing_kept"
  }
  return sales === goodwillCut ? "fully_refunded" : "no_margin"
}
