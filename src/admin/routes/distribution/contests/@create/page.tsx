import { useTranslation } from "react-i18next"
import { ContestForm } from "../../../../components/growth/contest-form/contest-form"
import { useSaveContest } from "../../../../hooks/api/contests"
import { useCurrencies } from "../../../../hooks/api/names"
import { newContest } from "../../../../lib/growth/typed-contest"

/** Writes a contest, which stays a draft until it is opened. */
const CreateContestDrawer = () => {
  const { t } = useTranslation()
  const { data: currencies } = useCurrencies()
  const save = useSaveContest(null)
  return currencies ? (
    <ContestForm
      title={t("distribution.contests.create")}
      description={t("distribution.contests.createHint")}
      typed={newContest(currencies[0] ?? "")}
      isSaving={save.isPending}
      onSave={save.mutateAsync}
    />
  ) : null
}

export default CreateContestDrawer
