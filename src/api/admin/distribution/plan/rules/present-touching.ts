import type { MedusaContainer } from "@medusajs/framework/types"
import type { PlanDocument } from "../../../../../modules/distribution/domain/plan/document"
import type { TouchingRule } from "../../../../../modules/distribution/domain/plan/touching"
import { describeCondition } from "../../../../../modules/distribution/domain/words/condition"
import {
  capitalised,
  together,
} from "../../../../../modules/distribution/domain/words/words"
import { describeRule, type Names, namesOf } from "../../../../shared/words"
import type { AdminTouchingRule } from "../../../../types"

/** Rules in words, with by what each touches a product. */
export async function presentTouching(
  scope: MedusaContainer,
  terms: PlanDocument,
  touching: readonly TouchingRule[]
): Promise<AdminTouchingRule[]> {
  const rules = touching.filter(({ isOverride }) => !isOverride)
  const overrides = touching.filter(({ isOverride }) => isOverride)
  const names = await namesOf(scope, [
    {
      ...terms,
      rules: rules.map(({ rule }) => rule),
      overrides: overrides.map(({ rule }) => rule) as PlanDocument["overrides"],
    },
  ])
  return touching.map((one) => presentOne(one, names))
}

function presentOne(
  { rule, isOverride, touches }: TouchingRule,
  names: Names
): AdminTouchingRule {
  const always = touches.length === 0
  return {
    id: rule.id,
    kind: isOverride ? "override" : "rule",
    name: rule.name,
    priority: rule.priority,
    sentence: describeRule(rule, names),
    touches: always
      ? EVERY_PRODUCT
      : capitalised(
          together(
            touches.map((condition) => describeCondition(condition, names))
          )
        ),
    always,
  }
}

const EVERY_PRODUCT = { en: "Every product", zhCN: "所有商品" }
