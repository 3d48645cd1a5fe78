import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminContestResponse } from "../../../../api/types"
import { useWholeCheck } from "../../../hooks/use-whole-check"
import {
  contestBody,
  type TypedContest,
} from "../../../lib/growth/typed-contest"
import { DrawerForm } from "../../drawer-form"
import { AudienceFields } from "../audience-fields"
import { NameFields } from "../name-fields"
import { PrizeFields } from "./prize-fields"
import { DaysFields, RankedFields, ResultFields } from "./terms-fields"

const LONGEST_NAME = 200
const LONGEST_DESCRIPTION = 5_000

interface ContestFormProps {
  title: string
  description: string
  typed: TypedContest
  /** When what it holds was changed last; of a new contest there is none. */
  updatedAt?: string
  isSaving: boolean
  onSave: (body: object) => Promise<AdminContestResponse>
}

/** Everything that a contest asks and gives. */
export function ContestForm({
  title,
  description,
  typed,
  updatedAt,
  isSaving,
  onSave,
}: ContestFormProps) {
  const { t } = useTranslation()
  const form = useForm<TypedContest>({ defaultValues: typed })
  const [updated_at] = useState(updatedAt)
  useWholeCheck(form)
  return (
    <DrawerForm
      title={title}
      description={description}
      form={form}
      isSaving={isSaving}
      onSubmit={async (values) => {
        const { contest } = await onSave({
          ...contestBody(values),
          updated_at,
        })
        toast.success(t("distribution.common.saved"))
        return `/distribution/contests/${contest.id}`
      }}
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
    </DrawerForm>
  )
}
