import { amountsOf, argsOf, capAmounts, type WrittenAmount } from "./amounts"
import { calling, type Checked, type PlanProblem } from "./problem"

/** Amounts with more decimals than their currency has: they could not be paid as written. */
export function tooFineAmounts({ plan, world, rules }: Checked): PlanProblem[] {
  const isTooFine = ({ currency, amount }: WrittenAmount) =>
    decimalsOf(amount) > world.digits(currency)
  const inRules = rules.flatMap((stated) => {
    const { conditions, rule } = stated
    const written = [
      ...conditions.map(({ args }) => args),
      ...rule.rewards.flatMap((reward) => (reward ? [argsOf(reward)] : [])),
    ].flatMap(amountsOf)
    return written.filter(isTooFine).map((found) => ({
      ...found,
      ruleId: rule.id,
      where: calling(stated),
    }))
  })
  const inCaps = capAmounts(plan).flatMap(({ en, zhCN, amounts }) =>
    amountsOf({ amounts })
      .filter(isTooFine)
      .map((found) => ({
        ...found,
        ruleId: null,
        where: { en: `The cap per ${en}`, zhCN: `${zhCN}上限` },
      }))
  )
  return [...inRules, ...inCaps].map(({ currency, amount, ruleId, where }) => ({
    code: "amount_too_fine",
    severity: "error",
    ruleId,
    en: `${where.en} has the amount ${amount} ${currency.toUpperCase()}, but the currency has ${world.digits(currency)} decimals; shorten it`,
    zhCN: `${where.zhCN}的金额 ${amount} ${currency.toUpperCase()} 超出该货币的 ${world.digits(currency)} 位小数；请减少小数位`,
  }))
}

function decimalsOf(amount: string): number {
  const [, fraction = ""] = amount.split(".")
  return fraction.replace(/0+$/, "").length
}
