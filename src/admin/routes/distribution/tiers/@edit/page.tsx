import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useTiers, useUpdateTier } from "../../../../hooks/api/programme"
import { TierForm } from "../tier-form"

/** Edits the tier that `?tier=` names. */
const EditTierDrawer = () => {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const { data } = useTiers()
  const update = useUpdateTier()
  const tier = data?.tiers.find(({ id }) => id === params.get("tier"))
  return tier ? (
    <TierForm
      title={t("distribution.tiers.edit")}
      tier={tier}
      isSaving={update.isPending}
      onSave={(body) => update.mutateAsync({ id: tier.id, body })}
    />
  ) : null
}

export default EditTierDrawer
