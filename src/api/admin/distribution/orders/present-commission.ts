import { decodeTrace } from "../../../../modules/distribution/commission/trace-codec"
import type { OrderSnapshot } from "../../../../modules/distribution/domain/order"
import type { PlanDocument } from "../../../../modules/distribution/domain/plan/document"
import type { Attribution, Commission } from "../../../shared/rows"
import type { ToAmount } from "../../../shared/amounts"
import { commissionAmounts } from "../../../shared/commission-amounts"
import type { AdminOrderCommission } from "../../../types"
import { explainCommission } from "../../../shared/words"
import type { Named } from "./present-order"

interface Surroundings {
  /** Read with its plan. */
  attribution: Attribution
  order: OrderSnapshot
  named: Named
  toAmount: ToAmount
}

/** A commission of an order, with how its amount came about in words. */
export function presentCommission(
  row: Commission,
  { attribution, order, named, toAmount }: Surroundings
): AdminOrderCommission {
  const tierName = named.tiers.get(row.tier_id)?.name ?? null
  const trace = decodeTrace(row)
  const line = order.lines.find(({ id }) => id === row.line_id)
  return {
    id: row.id,
    distributor: named.distributors.get(row.distributor_id) ?? {
      id: row.distributor_id,
      code: "",
      name: row.distributor_id,
    },
    level: row.level,
    tier_id: row.tier_id,
    tier_name: tierName,
    rule: row.rule,
    line_id: row.line_id,
    line_title: line?.title ?? null,
    ...commissionAmounts(row, toAmount),
    trace,
    explanation: explainCommission({
      trace,
      amount: BigInt(row.amount),
      tierName: tierName ?? row.tier_id,
      terms: attribution.plan?.terms as PlanDocument,
      version: attribution.plan?.version ?? null,
      isDiscounted: order.discountCodes.length > 0,
      names: named.names,
      currency: row.currency_code,
      digits: order.decimalDigits,
    }),
  }
}
