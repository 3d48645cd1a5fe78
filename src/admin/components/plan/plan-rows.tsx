import { SectionRow } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPlanTerms } from "../../../api/types"
import { useTiers } from "../../hooks/api/programme"
import { useFormat } from "../../hooks/use-format"
import { planRows } from "../../lib/plan/plan-rows"
import { byPriority } from "../../lib/plan/rule-order"
import type { PlanRuleTerms, RuleKind } from "../../lib/plan/terms"
import { RuleSentence } from "./rule-sentence"

/** What a plan says: a row for each of its terms, a sentence for each of its rules. */
export function PlanRows({ terms }: { terms: AdminPlanTerms }) {
  const { t } = useTranslation()
  const { rate, money } = useFormat()
  const { data } = useTiers()
  const words = { t, rate, money, tiers: data?.tiers ?? [] }
  return (
    <>
      {planRows(terms, words).map(({ title, value }) => (
        <SectionRow key={title} title={title} value={value} />
      ))}
      <RuleSentences
        kind="overrides"
        rules={terms.overrides as PlanRuleTerms[]}
      />
      <RuleSentences kind="rules" rules={terms.rules as PlanRuleTerms[]} />
    </>
  )
}

/** A plan can hold thousands of rules; the first are what decides most. */
const SHOWN = 10

interface RuleSentencesProps {
  kind: RuleKind
  rules: PlanRuleTerms[]
}

function RuleSentences({ kind, rules }: RuleSentencesProps) {
  const { t } = useTranslation()
  const others = rules.length - SHOWN
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text
        size="small"
        leading="compact"
        weight="plus"
        className="text-ui-fg-subtle"
      >
        {t(`distribution.plans.${kind}.title`)}
      </Text>
      {rules.length === 0 && (
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("distribution.plans.summary.none")}
        </Text>
      )}
      {byPriority(rules)
        .slice(0, SHOWN)
        .map((rule) => (
          <div key={rule.id} className="flex flex-col gap-y-1">
            <Text size="small" leading="compact" weight="plus">
              {rule.name}
            </Text>
            <RuleSentence rule={rule} />
          </div>
        ))}
      {others > 0 && (
        <Text size="small" className="text-ui-fg-muted">
          {t("distribution.plans.summary.others", { count: others })}
        </Text>
      )}
    </div>
  )
}
