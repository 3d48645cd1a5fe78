import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminPlanDraft } from "../../../../../../api/types"
import { useDraft, useSaveDraft } from "../../../../../hooks/api/plans"
import {
  type Shop,
  termsOf,
  type TypedPlan,
  typedPlanOf,
} from "../../../../../lib/plan/typed-plan"

export type DraftForm = ReturnType<typeof useDraftForm>

/**
 * The form of a draft. `newest` is what the server has: when somebody else saves
 * meanwhile, the form keeps what was typed until its user decides.
 */
export function useDraftForm(newest: AdminPlanDraft, shop: Shop) {
  const { t } = useTranslation()
  const [saved, setSaved] = useState(newest)
  const save = useSaveDraft(newest.id)
  const { refetch } = useDraft(newest.id)
  const form = useForm<TypedPlan>({
    defaultValues: typedPlanOf(saved, shop),
    mode: "onTouched",
  })
  const show = (draft: AdminPlanDraft) => {
    setSaved(draft)
    form.reset(typedPlanOf(draft, shop))
  }
  const send = async (body: {
    name: string
    terms: AdminPlanDraft["terms"]
  }) => {
    try {
      const answer = await save.mutateAsync({
        ...body,
        revision: saved.revision,
      })
      show(answer.draft)
      toast.success(t("distribution.common.saved"))
      return answer.draft
    } catch {
      // What was refused is shown already and what was typed stays; perhaps somebody else saved.
      void refetch()
      return null
    }
  }
  const submit = async (): Promise<AdminPlanDraft | null> => {
    if (!(await form.trigger(undefined, { shouldFocus: true }))) {
      toast.error(t("distribution.plans.editor.invalid"))
      return null
    }
    const typed = form.getValues()
    return send({ name: typed.name, terms: termsOf(typed) })
  }
  return {
    form,
    saved,
    isDirty: form.formState.isDirty,
    isSaving: save.isPending,
    /** Null when it was refused. */
    save: submit,
    replaceTerms: (terms: AdminPlanDraft["terms"]) =>
      send({ name: form.getValues("name"), terms }),
    /** What somebody else saved since this form was opened or saved. */
    overtakenBy: newest.revision > saved.revision ? newest : null,
    takeNewest: () => show(newest),
  }
}
