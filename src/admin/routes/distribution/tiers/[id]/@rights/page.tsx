import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import type { AdminTier } from "../../../../../../api/types"
import { rightCodes } from "../../../../../../modules/distribution/domain/growth/rights"
import { DrawerForm } from "../../../../../components/drawer-form"
import { SwitchField } from "../../../../../components/field"
import { SourceField } from "../../../../../components/source-field"
import { useTier, useUpdateTier } from "../../../../../hooks/api/programme"

/** What a tier's members may do, and the customer group that brings their prices. */
const TierRightsDrawer = () => {
  const { id = "" } = useParams()
  const { data } = useTier(id)
  return data ? <RightsForm tier={data.tier} /> : null
}

export default TierRightsDrawer

function RightsForm({ tier }: { tier: AdminTier }) {
  const { t } = useTranslation()
  const update = useUpdateTier()
  const form = useForm({
    defaultValues: {
      rights: tier.rights,
      customer_group_id: tier.customer_group_id ?? "",
    },
  })
  return (
    <DrawerForm
      title={t("distribution.growth.editRights", { name: tier.name })}
      form={form}
      isSaving={update.isPending}
      onSubmit={async ({ rights, customer_group_id }) => {
        await update.mutateAsync({
          id: tier.id,
          body: { rights, customer_group_id: customer_group_id || null },
        })
        toast.success(t("distribution.common.saved"))
      }}
    >
      {rightCodes.map((right) => (
        <SwitchField
          key={right}
          control={form.control}
          name={`rights.${right}`}
          label={t(`distribution.growth.rights.${right}`)}
          hint={t(`distribution.growth.rightHints.${right}`)}
        />
      ))}
      <SourceField
        control={form.control}
        name="customer_group_id"
        source="customer_group"
        label={t("distribution.growth.fields.customerGroup")}
        hint={t("distribution.growth.customerGroupHint")}
      />
    </DrawerForm>
  )
}
