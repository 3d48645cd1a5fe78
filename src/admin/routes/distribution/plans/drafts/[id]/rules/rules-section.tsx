import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useFormContext, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EmptyRow } from "../../../../../../components/empty-row"
import { withRule } from "../../../../../../lib/plan/rule-order"
import type { PlanRuleTerms, RuleKind } from "../../../../../../lib/plan/terms"
import type { TypedPlan } from "../../../../../../lib/plan/typed-plan"
import { newRule } from "../../../../../../lib/plan/typed-rule"
import { EditorSection } from "../editor-section"
import { RuleList } from "./rule-list"
import { RuleModal } from "./rule-modal"

/** Rules, or agreements with some distributors, in the order they are asked. */
export function RulesSection({ kind }: { kind: RuleKind }) {
  const { t } = useTranslation()
  const { control, setValue } = useFormContext<TypedPlan>()
  const rules = useWatch({ control, name: kind })
  const [edited, setEdited] = useState<PlanRuleTerms | null>(null)
  const change = (next: PlanRuleTerms[]) =>
    setValue(kind, next, { shouldDirty: true })
  return (
    <EditorSection
      name={kind}
      title={t(`distribution.plans.${kind}.title`)}
      description={t(`distribution.plans.${kind}.description`)}
      aside={
        <Button
          size="small"
          variant="secondary"
          type="button"
          className="shrink-0"
          onClick={() => setEdited(newRule(kind))}
        >
          {t(`distribution.plans.${kind}.add`)}
        </Button>
      }
    >
      {rules.length > 0 ? (
        <RuleList rules={rules} onChange={change} onEdit={setEdited} />
      ) : (
        <EmptyRow text={t(`distribution.plans.${kind}.empty`)} />
      )}
      {edited && (
        <RuleModal
          key={edited.id}
          kind={kind}
          rule={edited}
          isNew={rules.every(({ id }) => id !== edited.id)}
          onClose={() => setEdited(null)}
          onTake={(rule) => {
            change(withRule(rules, rule))
            setEdited(null)
          }}
        />
      )}
    </EditorSection>
  )
}
