import { Fragment } from "react"
import { useTranslation } from "react-i18next"
import { describeCondition } from "../../../modules/distribution/domain/words/condition"
import type { Names } from "../../../modules/distribution/domain/words/names"
import { useNames } from "../../hooks/api/names"
import { useKindLabel } from "../../hooks/use-kind-label"
import { useWords } from "../../hooks/use-words"
import type { PlanPart } from "../../lib/plan/terms"
import { isSource } from "../../lib/sources"

/** So many are named; the rest is counted. */
const NAMED = 4

/** When a rule holds, in words. */
export function ConditionWords({ conditions }: { conditions: PlanPart[] }) {
  const { t } = useTranslation()
  if (conditions.length === 0) {
    return <>{t("distribution.plans.words.always")}</>
  }
  return conditions.map((condition, index) => (
    <Fragment key={index}>
      {index > 0 && t("distribution.plans.words.and")}
      <OneCondition condition={condition} />
    </Fragment>
  ))
}

/** A condition on thousands of products is said by the first few and a count. */
function OneCondition({ condition }: { condition: PlanPart }) {
  const { t } = useTranslation()
  const words = useWords()
  const labelOf = useKindLabel()
  const ids = idsOf(condition)
  const shown = ids.slice(0, NAMED)
  const source = isSource(condition.type) ? condition.type : null
  const { names } = useNames(source, shown)
  const naming: Names = { of: (_, id) => names.get(id) ?? "…", labelOf }
  const said = describeCondition(
    ids.length > 0 ? { ...condition, ids: shown } : condition,
    naming
  )
  const others = ids.length - NAMED
  return (
    <>
      {words(said)}
      {others > 0 && t("distribution.plans.words.others", { count: others })}
    </>
  )
}

function idsOf({ ids }: PlanPart): string[] {
  return Array.isArray(ids) ? (ids as string[]) : []
}
