import type { Facts } from "../conditions/condition"
import type { OrderLine } from "../order"
import type { CompiledPlan, CompiledRule } from "./compile"
import type { PlanCondition, PlanOverride, PlanRule } from "./document"

/** A rule that can pay for something, by what it asks of a line. */
export interface TouchingRule {
  rule: PlanRule | PlanOverride
  isOverride: boolean
  /** What it asks of a line; it touches everything when there is nothing. */
  touches: readonly PlanCondition[]
}

/** How many are bought is not known of a product, so it is not asked. */
const UNKNOWN = new Set(["quantity"])

/** The rules that one of these lines meets, whoever buys and sells it, by precedence. */
export function rulesTouching(
  plan: CompiledPlan,
  lines: readonly OrderLine[]
): TouchingRule[] {
  return plan.rules.flatMap((compiled) => {
    const asked = askedOfLine(compiled)
    const isTouched = lines.some((line) =>
      asked.every(({ holds }) => holds({ line } as Facts))
    )
    return isTouched
      ? [
          {
            rule: compiled.rule,
            isOverride: compiled.isOverride,
            touches: asked.map(({ condition }) => condition),
          },
        ]
      : []
  })
}

function askedOfLine({ checks }: CompiledRule) {
  return checks.filter(
    ({ about, condition }) => about === "line" && !UNKNOWN.has(condition.type)
  )
}
