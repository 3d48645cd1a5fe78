import type { MedusaContainer } from "@medusajs/framework/types"
import { decodeSnapshot } from "../../../../modules/distribution/attribution/snapshot-codec"
import { decodeTrace } from "../../../../modules/distribution/commission/trace-codec"
import { distributionOf } from "../../../../workflows/steps/module"
import { amountsIn } from "../../../shared/amounts"
import { commissionAmounts } from "../../../shared/commission-amounts"
import type { Commission, Plan } from "../../../shared/rows"
import {
  explainOwnCommission,
  type Names,
  namesOf,
} from "../../../shared/words"
import type { Explanation, StoreCommission } from "../../../types"

interface Surroundings {
  plans: ReadonlyMap<string, Plan>
  names: Names
}

/** A distributor's own commissions, read with their attributions, in words that name nobody else. */
export async function presentOwnCommissions(
  scope: MedusaContainer,
  rows: readonly Commission[]
): Promise<StoreCommission[]> {
  const explanations = await explainOwnCommissions(scope, rows)
  const toAmount = await amountsIn(
    scope,
    rows.map(({ currency_code }) => currency_code)
  )
  return rows.map((row) => {
    const { basis: _, ...amounts } = commissionAmounts(row, toAmount)
    return {
      id: row.id,
      display_id: row.attribution?.display_id ?? null,
      level: row.level,
      ...amounts,
      explanation: explanations.get(row.id)!,
      created_at: row.created_at.toISOString(),
      updated_at: row.updated_at.toISOString(),
    }
  })
}

/** How commissions came about, by id, for the distributor that earns them; they are read with their attributions. */
export async function explainOwnCommissions(
  scope: MedusaContainer,
  rows: readonly Commission[]
): Promise<Map<string, Explanation>> {
  const plans = await distributionOf(scope).listPlans(
    { id: [...new Set(rows.flatMap((row) => row.attribution?.plan_id ?? []))] },
    { take: null }
  )
  const surroundings = {
    plans: new Map(plans.map((plan) => [plan.id, plan])),
    names: await namesOf(scope, []),
  }
  return new Map(rows.map((row) => [row.id, explained(row, surroundings)]))
}

function explained(
  row: Commission,
  { plans, names }: Surroundings
): Explanation {
  const { attribution } = row
  const plan = plans.get(attribution?.plan_id ?? "")
  if (!attribution || !plan) {
    return { en: "", zhCN: "" }
  }
  const order = decodeSnapshot(attribution.snapshot)
  return explainOwnCommission({
    trace: decodeTrace(row),
    amount: BigInt(row.amount),
    tierName: row.tier_id,
    terms: plan.terms,
    version: plan.version,
    isDiscounted: order.discountCodes.length > 0,
    names,
    currency: row.currency_code,
    digits: order.decimalDigits,
  })
}
