import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminTargetResponse } from "../../../../api/types"
import { isTenure } from "../../../../modules/distribution/domain/growth/target"
import { useWholeCheck } from "../../../hooks/use-whole-check"
import { targetBody, type TypedTarget } from "../../../lib/growth/typed-target"
import { DrawerForm } from "../../drawer-form"
import { AudienceFields } from "../audience-fields"
import { NameFields } from "../name-fields"
import { CountsFields } from "./counts-fields"
import { BookedFields, PeriodFields } from "./period-fields"
import { StepFields } from "./step-fields"
import { StreakFields } from "./streak-fields"

const LONGEST_NAME = 100
const LONGEST_DESCRIPTION = 2_000

interface TargetFormProps {
  title: string
  description: string
  typed: TypedTarget
  /** When what it holds was changed last; of a new target there is none. */
  updatedAt?: string
  isSaving: boolean
  onSave: (body: object) => Promise<AdminTargetResponse>
}

/** Everything that a target asks and gives. */
export function TargetForm({
  title,
  description,
  typed,
  updatedAt,
  isSaving,
  onSave,
}: TargetFormProps) {
  const { t } = useTranslation()
  const form = useForm<TypedTarget>({ defaultValues: typed })
  const [updated_at] = useState(updatedAt)
  useWholeCheck(form)
  const ofTenure = isTenure({ metric: form.watch("metric") })
  return (
    <DrawerForm
      title={title}
      description={description}
      form={form}
      isSaving={isSaving}
      onSubmit={async (values) => {
        const { target } = await onSave({
          ...targetBody(values),
          updated_at,
        })
        toast.success(t("distribution.common.saved"))
        return `/distribution/targets/${target.id}`
      }}
    >
      <NameFields<TypedTarget>
        name="name"
        description="description"
        longestName={LONGEST_NAME}
        longestDescription={LONGEST_DESCRIPTION}
        missing={t("distribution.targets.nameMissing")}
      />
      <CountsFields />
      {!ofTenure && <PeriodFields />}
      <StepFields />
      {!ofTenure && <StreakFields />}
      <AudienceFields<TypedTarget>
        title={t("distribution.targets.fields.audience")}
        description={t("distribution.targets.audienceHint")}
        distributorsLabel={t("distribution.targets.fields.distributors")}
      />
      {!ofTenure && <BookedFields />}
    </DrawerForm>
  )
}
