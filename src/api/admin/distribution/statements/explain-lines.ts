import type { MedusaContainer } from "@medusajs/framework/types"
import { decodeSnapshot } from "../../../../modules/distribution/attribution/snapshot-codec"
import { decodeTrace } from "../../../../modules/distribution/commission/trace-codec"
import type { PlanDocument } from "../../../../modules/distribution/domain/plan/document"
import { distributionOf } from "../../../../workflows/steps/module"
import type { AdminStatementLine } from "../../../types"
import type { Attribution, Commission, Plan } from "../../../shared/rows"
import {
  explainCommission,
  type Names,
  namesOf,
  ruleName,
} from "../../../shared/words"

type ExplainedCommission = NonNullable<AdminStatementLine["commission"]>

interface Surroundings {
  attribution: Attribution
  plan: Plan
  tierName: string
  names: Names
}

/**
 * How commissions came about, by id. A plan may hold thousands of rules, so each
 * is read once and not with every order.
 */
export async function explainLines(
  scope: MedusaContainer,
  commissionIds: readonly string[]
): Promise<Map<string, ExplainedCommission>> {
  const distribution = distributionOf(scope)
  const commissions = await distribution.listCommissions(
    { id: [...new Set(commissionIds)] },
    { take: null }
  )
  const attributions = byId(
    await distribution.listAttributions(
      { id: distinct(commissions, "attribution_id") },
      { take: null }
    )
  )
  const plans = byId(
    await distribution.listPlans(
      { id: distinct([...attributions.values()], "plan_id") },
      { take: null }
    )
  )
  const tiers = byId(await distribution.listTiers({}, { take: null }))
  const names = await namesOf(scope, [])
  const explained = new Map<string, ExplainedCommission>()
  for (const commission of commissions) {
    const { id, attribution_id, tier_id } = commission
    const attribution = attributions.get(attribution_id)
    const plan = plans.get(attribution?.plan_id ?? "")
    if (attribution && plan) {
      const tierName = tiers.get(tier_id)?.name ?? tier_id
      const surroundings = { attribution, plan, tierName, names }
      explained.set(id, explain(commission, surroundings))
    }
  }
  return explained
}

function explain(
  row: Commission,
  { attribution, plan, tierName, names }: Surroundings
): ExplainedCommission {
  const terms = plan.terms as PlanDocument
  const order = decodeSnapshot(attribution.snapshot)
  return {
    id: row.id,
    level: row.level,
    rate_ppm: row.rate_ppm,
    rule_name: ruleName(row.rule, terms),
    why: explainCommission({
      trace: decodeTrace(row),
      amount: BigInt(row.amount),
      tierName,
      terms,
      version: plan.version,
      isDiscounted: order.discountCodes.length > 0,
      names,
      currency: row.currency_code,
      digits: order.decimalDigits,
    }),
  }
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

function distinct<T, K extends keyof T>(rows: readonly T[], key: K): T[K][] {
  return [...new Set(rows.map((row) => row[key]))]
}
