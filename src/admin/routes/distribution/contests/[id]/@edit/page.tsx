import { useTranslation } from "react-i18next"
import { Navigate, useParams } from "react-router-dom"
import { ContestForm } from "../../../../../components/growth/contest-form/contest-form"
import { useContest, useSaveContest } from "../../../../../hooks/api/contests"
import { useCurrencies } from "../../../../../hooks/api/names"
import { typedContest } from "../../../../../lib/growth/typed-contest"

/** Edits a contest while it is a draft. */
const EditContestDrawer = () => {
  const { t } = useTranslation()
  const { id = "" } = useParams()
  const { data } = useContest(id)
  const { data: currencies } = useCurrencies()
  const save = useSaveContest(id)
  if (!data || !currencies) {
    return null
  }
  return data.contest.status === "draft" ? (
    <ContestForm
      title={t("distribution.contests.edit")}
      description={t("distribution.contests.createHint")}
      typed={typedContest(data.contest, currencies[0] ?? "")}
      updatedAt={data.contest.updated_at}
      isSaving={save.isPending}
      onSave={save.mutateAsync}
    />
  ) : (
    <Navigate to=".." replace />
  )
}

export default EditContestDrawer
