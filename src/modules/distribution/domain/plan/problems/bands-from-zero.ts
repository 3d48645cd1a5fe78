import type { Bands } from "../../rewards/bands"
import { calling, type Checked, type PlanProblem } from "./problem"

/** Below the first band nothing is earned, which is seldom meant. */
export function bandsFromZero({ rules }: Checked): PlanProblem[] {
  return rules.flatMap((stated) =>
    currenciesWithGap(stated.rule.rewards).map((currency) => ({
      code: "bands_not_from_zero",
      severity: "warning" as const,
      ruleId: stated.rule.id,
      en: `${calling(stated).en} earns nothing below its first band in ${currency.toUpperCase()}; begin the bands at 0 if that is not meant`,
      zhCN: `${calling(stated).zhCN}在 ${currency.toUpperCase()} 的首个分段以下不计佣；如非有意，请让分段从 0 开始`,
    }))
  )
}

function currenciesWithGap(rewards: readonly ({ type: string } | null)[]) {
  const gaps = rewards
    .filter((reward) => reward?.type === "bands")
    .flatMap((reward) => Object.entries((reward as unknown as Bands).bands))
    .filter(([, steps]) => steps.every(({ from }) => !isZero(from)))
    .map(([currency]) => currency)
  return [...new Set(gaps)]
}

function isZero(amount: string): boolean {
  return /^0+(\.0+)?$/.test(amount)
}
