import { useTranslation } from "react-i18next"
import { useNames } from "../../hooks/api/names"
import type { PlanRuleTerms } from "../../lib/plan/terms"
import { ConditionWords } from "./condition-words"
import { RewardWords } from "./reward-words"

/** With whom, when, and what a rule pays. */
export function RuleSentence({ rule }: { rule: PlanRuleTerms }) {
  const { t } = useTranslation()
  return (
    <dl className="txt-compact-small text-ui-fg-subtle grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-pretty">
      {rule.distributor_ids && (
        <>
          <dt className="text-ui-fg-muted">
            {t("distribution.plans.words.with")}
          </dt>
          <dd>
            <Partners ids={rule.distributor_ids} />
          </dd>
        </>
      )}
      <dt className="text-ui-fg-muted">{t("distribution.plans.words.when")}</dt>
      <dd>
        <ConditionWords conditions={rule.conditions} />
      </dd>
      <dt className="text-ui-fg-muted">{t("distribution.plans.words.pays")}</dt>
      <dd>
        <RewardWords rewards={rule.rewards} />
      </dd>
    </dl>
  )
}

const NAMED = 5

function Partners({ ids }: { ids: string[] }) {
  const { t } = useTranslation()
  const { names } = useNames("distributor", ids.slice(0, NAMED))
  const shown = ids.slice(0, NAMED).map((id) => names.get(id) ?? "…")
  const others = ids.length - NAMED
  return (
    <>
      {shown.join(", ")}
      {others > 0 && t("distribution.plans.words.others", { count: others })}
    </>
  )
}
