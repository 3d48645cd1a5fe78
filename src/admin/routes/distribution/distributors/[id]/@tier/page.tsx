import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DrawerForm } from "../../../../../components/drawer-form"
import { SelectField } from "../../../../../components/field"
import {
  useChangeDistributor,
  useDistributor,
} from "../../../../../hooks/api/distributors"
import { useTiers } from "../../../../../hooks/api/programme"

/** Puts a distributor into another tier. */
const ChangeTierDrawer = () => {
  const { t } = useTranslation()
  const { id = "" } = useParams()
  const { data } = useDistributor(id)
  const tiers = useTiers()
  const change = useChangeDistributor(id)
  const form = useForm({
    values: { tier_id: data?.distributor.tier_id ?? "" },
  })
  return (
    <DrawerForm
      title={t("distribution.verbs.tier.title")}
      description={t("distribution.verbs.tier.description")}
      form={form}
      isSaving={change.isPending}
      onSubmit={async (body) => {
        await change.mutateAsync({ verb: "tier", body })
        toast.success(t("distribution.common.saved"))
      }}
    >
      <SelectField
        control={form.control}
        name="tier_id"
        label={t("distribution.fields.tier")}
        options={(tiers.data?.tiers ?? []).map((tier) => ({
          value: tier.id,
          label: tier.name,
        }))}
      />
    </DrawerForm>
  )
}

export default ChangeTierDrawer
