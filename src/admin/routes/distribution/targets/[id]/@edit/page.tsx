import { useTranslation } from "react-i18next"
import { Navigate, useParams } from "react-router-dom"
import { TargetForm } from "../../../../../components/growth/target-form/target-form"
import { useCurrencies } from "../../../../../hooks/api/names"
import { useSaveTarget, useTarget } from "../../../../../hooks/api/targets"
import { typedTarget } from "../../../../../lib/growth/typed-target"

/** Edits a target while it is a draft. */
const EditTargetDrawer = () => {
  const { t } = useTranslation()
  const { id = "" } = useParams()
  const { data } = useTarget(id)
  const { data: currencies } = useCurrencies()
  const save = useSaveTarget(id)
  if (!data || !currencies) {
    return null
  }
  return data.target.status === "draft" ? (
    <TargetForm
      title={t("distribution.targets.edit")}
      description={t("distribution.targets.createHint")}
      typed={typedTarget(data.target, currencies[0] ?? "")}
      updatedAt={data.target.updated_at}
      isSaving={save.isPending}
      onSave={save.mutateAsync}
    />
  ) : (
    <Navigate to=".." replace />
  )
}

export default EditTargetDrawer
