import type { PlanReward } from "../document"
import { argsOf, capAmounts } from "./amounts"
import { calling, type Checked, type PlanProblem } from "./problem"
import type { StatedRule } from "./stated-rule"

/** Currencies of the store that something has no amount in. */
export function missingAmounts(checked: Checked): PlanProblem[] {
  return [
    ...checked.rules.flatMap((stated) => ofRule(stated, checked)),
    ...ofCaps(checked),
  ]
}

function ofRule(stated: StatedRule, { world }: Checked): PlanProblem[] {
  const sold = world.currencies.filter((code) => isPossible(stated, code))
  const lacking = stated.rule.rewards.flatMap((reward) => {
    const named = reward && currenciesOf(reward, world)
    return named ? sold.filter((currency) => !named.includes(currency)) : []
  })
  if (lacking.length === 0) {
    return []
  }
  const codes = listed(lacking)
  return [
    {
      code: "currency_without_amounts",
      severity: "error",
      ruleId: stated.rule.id,
      en: `${calling(stated).en} has no amount in ${codes} and would earn nothing there; add one (0 if nothing is meant), or a condition on the currency`,
      zhCN: `${calling(stated).zhCN}缺少 ${codes} 的金额，在该货币下将不计佣；请补充金额（确实不计佣请填 0），或添加货币条件`,
    },
  ]
}

function currenciesOf(reward: PlanReward, { vocabulary }: Checked["world"]) {
  return vocabulary.rewards.get(reward.type)?.currencies(argsOf(reward)) ?? null
}

/** Whether a rule can hold in a currency at all. */
function isPossible({ conditions }: StatedRule, currency: string): boolean {
  return conditions.every(({ kind, args }) => {
    if (kind.code === "currency") {
      const { is, ids } = args as { is: string; ids: string[] }
      return ids.includes(currency) === (is === "one_of")
    }
    return (
      kind.code !== "order_amount" ||
      currency in (args as { amounts: object }).amounts
    )
  })
}

function ofCaps({ plan, world }: Checked): PlanProblem[] {
  return capAmounts(plan).flatMap(({ en, zhCN, amounts }) => {
    const lacking = world.currencies.filter((code) => !(code in amounts))
    const isSet = Object.keys(amounts).length > 0
    return isSet && lacking.length > 0
      ? [
          {
            code: "currency_without_amounts",
            severity: "warning" as const,
            ruleId: null,
            en: `The cap per ${en} has no amount in ${listed(lacking)} and caps nothing there; add one if that is not meant`,
            zhCN: `${zhCN}上限缺少 ${listed(lacking)} 的金额，在该货币下不设上限；如非有意，请补充金额`,
          },
        ]
      : []
  })
}

function listed(currencies: readonly string[]): string {
  return [...new Set(currencies)].join(", ").toUpperCase()
}
