import type { Beneficiary } from "../../../modules/distribution/domain/chain"
import type { Commission } from "../../../modules/distribution/domain/commission"
import type {
  Considered,
  ExplainedLine,
} from "../../../modules/distribution/domain/explain"
import { traceOf } from "../../../modules/distribution/domain/trace"
import { explainCommission, outcomeWords, ruleName } from "../words"
import { describeBasis } from "./describe-basis"
import type { Why } from "./present-why"
import type {
  ConsideredRule,
  ExplainedCommission,
  ExplainedOrderLine,
} from "./types"

/** A line with how its basis came about, what it earns whom, and what was considered. */
export function presentLine(line: ExplainedLine, why: Why): ExplainedOrderLine {
  const { order, explanation, toAmount } = why
  const { id, title, quantity } = line.base.line
  const commissions = explanation.commissions.filter(
    ({ lineId }) => lineId === id
  )
  const isPaid = ({ distributorId }: Beneficiary) =>
    commissions.some((commission) => commission.distributorId === distributorId)
  return {
    line_id: id,
    title,
    quantity,
    sales: toAmount(line.base.sales, order.currency),
    basis: toAmount(line.base.basis, order.currency),
    basis_words: describeBasis(line, why),
    commissions: commissions.map((commission) =>
      presentCommission(commission, line, why)
    ),
    unpaid: line.considered
      .filter(({ beneficiary }) => !isPaid(beneficiary))
      .map(({ beneficiary, rules }) => ({
        distributor_id: beneficiary.distributorId,
        level: beneficiary.paidLevel,
        considered: rules.map((rule) => presentRule(rule, beneficiary, why)),
      })),
  }
}

function presentCommission(
  commission: Commission,
  { considered }: ExplainedLine,
  why: Why
): ExplainedCommission {
  const { distributorId, level, rule, rate, amount, tierId } = commission
  const { order, terms, version, names, toAmount } = why
  const own = considered.find(
    ({ beneficiary }) => beneficiary.distributorId === distributorId
  )
  return {
    distributor_id: distributorId,
    level,
    rule,
    rule_name: ruleName(rule, terms),
    rate_ppm: rate,
    amount: toAmount(amount, order.currency),
    explanation: explainCommission({
      trace: traceOf(commission),
      amount,
      tierName: names.of("tier", tierId),
      terms,
      version,
      isDiscounted: order.discountCodes.length > 0,
      names,
      currency: order.currency,
      digits: order.decimalDigits,
    }),
    considered: own
      ? own.rules.map((rule) => presentRule(rule, own.beneficiary, why))
      : [],
  }
}

function presentRule(
  considered: Considered,
  beneficiary: Beneficiary,
  { names }: Why
): ConsideredRule {
  const { key, rule, outcome } = considered
  return {
    rule_id: rule?.id ?? null,
    kind: key.split(":")[0] as ConsideredRule["kind"],
    name: rule?.name ?? "",
    outcome,
    words: outcomeWords(considered, { beneficiary, names }),
  }
}
