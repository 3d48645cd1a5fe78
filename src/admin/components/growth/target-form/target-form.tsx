import { useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminTargetResponse } from "../../../../api/types"
import { isTenure } from "../../../../modules/distribution/domain/growth/target"
import { targetBody, type TypedTarget } from "../../../lib/growth/typed-target"
import { AudienceFields } from "../audience-fields"
import { DraftForm, type DraftFormProps } from "../draft-form"
import { NameFields } from "../name-fields"
import { CountsFields } from "./counts-fields"
import { BookedFields, PeriodFields } from "./period-fields"
import { StepFields } from "./step-fields"
import { StreakFields } from "./streak-fields"

const LONGEST_NAME = 100
const LONGEST_DESCRIPTION = 2_000

/** Everything that a target asks and gives. */
export function TargetForm(
  props: DraftFormProps<TypedTarget, AdminTargetResponse>
) {
  return (
    <DraftForm
      {...props}
      bodyOf={targetBody}
      pathOf={({ target }) => `/distribution/targets/${target.id}`}
    >
      <TargetFields />
    </DraftForm>
  )
}

function TargetFields() {
  const { t } = useTranslation()
  const { watch } = useFormContext<TypedTarget>()
  const ofTenure = isTenure({ metric: watch("metric") })
  return (
    <>
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
    </>
  )
}
