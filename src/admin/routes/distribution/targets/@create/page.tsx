import { useTranslation } from "react-i18next"
import { TargetForm } from "../../../../components/growth/target-form/target-form"
import { useCurrencies } from "../../../../hooks/api/names"
import { useSaveTarget } from "../../../../hooks/api/targets"
import { newTarget } from "../../../../lib/growth/typed-target"

/** Writes a target, which stays a draft until it is started. */
const CreateTargetDrawer = () => {
  const { t } = useTranslation()
  const { data: currencies } = useCurrencies()
  const save = useSaveTarget(null)
  return currencies ? (
    <TargetForm
      title={t("distribution.targets.create")}
      description={t("distribution.targets.createHint")}
      typed={newTarget(currencies[0] ?? "")}
      isSaving={save.isPending}
      onSave={save.mutateAsync}
    />
  ) : null
}

export default CreateTargetDrawer
