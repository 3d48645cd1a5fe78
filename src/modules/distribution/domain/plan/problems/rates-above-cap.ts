import { deepestLevel } from "../../chain"
import { formatRate } from "../../rate"
import { highestOfGrid } from "./grid-rates"
import { calling, type Checked, type PlanProblem } from "./problem"
import { highestWithRule } from "./rule-rates"
import { stackingBeside } from "./stacking-beside"

/** Rates that the cap would cut: somebody would be promised more than is paid. */
export function ratesAboveCap(checked: Checked): PlanProblem[] {
  return [...gridAboveCap(checked), ...rulesAboveCap(checked)]
}

function gridAboveCap({ plan }: Checked): PlanProblem[] {
  const highest = highestOfGrid(plan)
  const cap = plan.caps.total_ppm
  const deepest = deepestLevel(plan)
  return highest <= cap
    ? []
    : [
        {
          code: "rates_above_cap",
          severity: "error",
          ruleId: null,
          en: `The highest rates of levels 0 to ${deepest} add up to ${formatRate(highest)}, above the cap of ${formatRate(cap)}; lower a rate or raise the cap`,
          zhCN: `第 0 至 ${deepest} 层的最高佣金率合计 ${formatRate(highest)}，超过上限 ${formatRate(cap)}；请降低佣金率或提高上限`,
        },
      ]
}

function rulesAboveCap(checked: Checked): PlanProblem[] {
  const { plan, rules } = checked
  const cap = plan.caps.total_ppm
  const stackingOf = stackingBeside(checked)
  return rules.flatMap((stated) => {
    const highest = highestWithRule(stated, {
      ...checked,
      stacking: stackingOf(stated),
    })
    return highest <= cap
      ? []
      : [
          {
            code: "rates_above_cap",
            severity: "error" as const,
            ruleId: stated.rule.id,
            en: `${calling(stated).en} can bring all levels together to ${formatRate(highest)}, above the cap of ${formatRate(cap)}; lower its rates or raise the cap`,
            zhCN: `${calling(stated).zhCN}可使各层合计达到 ${formatRate(highest)}，超过上限 ${formatRate(cap)}；请降低其比例或提高上限`,
          },
        ]
  })
}
