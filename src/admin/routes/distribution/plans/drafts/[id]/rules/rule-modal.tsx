import { Form, KeyboundForm } from "@medusajs/dashboard/components"
import { Button, FocusModal, Heading, usePrompt } from "@medusajs/ui"
import { useForm, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useVocabulary } from "../../../../../../hooks/api/plans"
import { useSubmitOnce } from "../../../../../../hooks/use-submit-once"
import type { PlanRuleTerms, RuleKind } from "../../../../../../lib/plan/terms"
import {
  paidLevels,
  type TypedPlan,
} from "../../../../../../lib/plan/typed-plan"
import {
  ruleOf,
  type TypedRule,
  typedRuleOf,
} from "../../../../../../lib/plan/typed-rule"
import { RuleFields } from "./rule-fields"

interface RuleModalProps {
  kind: RuleKind
  rule: PlanRuleTerms
  isNew: boolean
  onClose: () => void
  /** What was typed, when it is right. */
  onTake: (rule: PlanRuleTerms) => void
}

/** Edits one rule or agreement; the plan's form gets it when it is done. */
export function RuleModal({
  kind,
  rule,
  isNew,
  onClose,
  onTake,
}: RuleModalProps) {
  const { t } = useTranslation()
  const prompt = usePrompt()
  const { data: vocabulary } = useVocabulary()
  const form = useForm<TypedRule>({
    defaultValues: typedRuleOf(rule, useLevels()),
    mode: "onTouched",
  })
  const { isDirty } = form.formState
  const close = async () => {
    if (!isDirty || (await prompt(leaving(t)))) {
      onClose()
    }
  }
  const take = useSubmitOnce(form, async (typed) => {
    if (!vocabulary) {
      return false
    }
    onTake(ruleOf(typed, rule, builtInOf(vocabulary)))
    return true
  })
  return (
    <FocusModal open onOpenChange={(isOpen) => !isOpen && void close()}>
      <FocusModal.Content>
        <Form {...form}>
          <KeyboundForm
            onSubmit={take}
            className="flex h-full flex-col overflow-hidden"
          >
            <FocusModal.Header>
              <div className="flex items-center justify-end gap-x-2">
                <Button
                  size="small"
                  variant="secondary"
                  type="button"
                  onClick={() => void close()}
                >
                  {t("distribution.common.cancel")}
                </Button>
                <Button size="small" type="submit" disabled={!vocabulary}>
                  {t("distribution.plans.rules.take")}
                </Button>
              </div>
            </FocusModal.Header>
            <FocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto">
              <div className="flex w-full max-w-[760px] flex-col gap-y-8 px-4 py-10 sm:py-16">
                <FocusModal.Title asChild>
                  <Heading>
                    {t(`distribution.plans.${kind}.${isNew ? "add" : "edit"}`)}
                  </Heading>
                </FocusModal.Title>
                <FocusModal.Description className="sr-only">
                  {t(`distribution.plans.${kind}.description`)}
                </FocusModal.Description>
                <RuleFields kind={kind} />
              </div>
            </FocusModal.Body>
          </KeyboundForm>
        </Form>
      </FocusModal.Content>
    </FocusModal>
  )
}

function useLevels(): number {
  const { getValues } = useFormContext<TypedPlan>()
  const { mode, uplines } = getValues()
  return mode === "single_level" ? 1 : paidLevels(uplines.max_level) + 1
}

function builtInOf(
  vocabulary: NonNullable<ReturnType<typeof useVocabulary>["data"]>
): Parameters<typeof ruleOf>[2] {
  const codesOf = (kinds: { code: string; is_built_in: boolean }[]) =>
    new Set(
      kinds.flatMap(({ code, is_built_in }) => (is_built_in ? [code] : []))
    )
  return {
    conditions: codesOf(vocabulary.conditions),
    rewards: codesOf(vocabulary.rewards),
  }
}

function leaving(t: ReturnType<typeof useTranslation>["t"]) {
  return {
    variant: "confirmation" as const,
    title: t("distribution.plans.leave.title"),
    description: t("distribution.plans.leave.rule"),
    confirmText: t("distribution.plans.leave.confirm"),
    cancelText: t("distribution.plans.leave.stay"),
  }
}
