import { useTranslation } from "react-i18next"
import { useCreateTier } from "../../../../hooks/api/programme"
import { TierForm } from "../tier-form"

const CreateTierDrawer = () => {
  const { t } = useTranslation()
  const create = useCreateTier()
  return (
    <TierForm
      title={t("distribution.tiers.create")}
      isSaving={create.isPending}
      onSave={create.mutateAsync}
    />
  )
}

export default CreateTierDrawer
