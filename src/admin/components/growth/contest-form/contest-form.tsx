import { useTranslation } from "react-i18next"
import type { AdminContestResponse } from "../../../../api/types"
import {
  contestBody,
  type TypedContest,
} from "../../../lib/growth/typed-contest"
import { AudienceFields } from "../audience-fields"
import { DraftForm, type DraftFormProps } from "../draft-form"
import { NameFields } from "../name-fields"
import { PrizeFields } from "./prize-fields"
import { DaysFields, RankedFields, ResultFields } from "./terms-fields"

const LONGEST_NAME = 200
const LONGEST_DESCRIPTION = 5_000

/** Everything that a contest asks and gives. */
export function ContestForm(
  props: DraftFormProps<TypedContest, AdminContestResponse>
) {
  const { t } = useTranslation()
  return (
    <DraftForm
      {...props}
      bodyOf={contestBody}
      pathOf={({ contest }) => `/distribution/contests/${contest.id}`}
    >
      <NameFields<TypedContest>
        name="name"
        description="description"
        longestName={LONGEST_NAME}
        longestDescription={LONGEST_DESCRIPTION}
        missing={t("distribution.contests.nameMissing")}
      />
      <RankedFields />
      <DaysFields />
      <AudienceFields<TypedContest>
        title={t("distribution.contests.fields.audience")}
        description={t("distribution.contests.audienceHint")}
        distributorsLabel={t("distribution.contests.fields.invited")}
      />
      <PrizeFields />
      <ResultFields />
    </DraftForm>
  )
}
