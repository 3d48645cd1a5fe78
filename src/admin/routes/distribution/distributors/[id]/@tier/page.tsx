import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { DateField } from "../../../../../components/date-field"
import { DrawerForm } from "../../../../../components/drawer-form"
import { SelectField, TextAreaField } from "../../../../../components/field"
import {
  useChangeDistributor,
  useDistributor,
} from "../../../../../hooks/api/distributors"
import { useTiers } from "../../../../../hooks/api/programme"

interface TypedMove {
  tier_id: string
  reason: string
  protected_until: Date | null
}

/** Puts a distributor into another tier by hand, with a reason, and protects it there. */
const ChangeTierDrawer = () => {
  const { t } = useTranslation()
  const { id = "" } = useParams()
  const { data } = useDistributor(id)
  const tiers = useTiers()
  const change = useChangeDistributor(id)
  const form = useForm<TypedMove>({
    values: {
      tier_id: data?.distributor.tier_id ?? "",
      reason: "",
      protected_until: null,
    },
  })
  return (
    <DrawerForm
      title={t("distribution.verbs.tier.title")}
      description={t("distribution.verbs.tier.description")}
      form={form}
      isSaving={change.isPending}
      onSubmit={async ({ tier_id, reason, protected_until }) => {
        await change.mutateAsync({
          verb: "tier",
          body: {
            tier_id,
            reason: reason.trim() || null,
            protected_until: protected_until?.toISOString() ?? null,
          },
        })
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
      <TextAreaField
        control={form.control}
        name="reason"
        label={t("distribution.fields.reason")}
        optional
      />
      <DateField
        control={form.control}
        name="protected_until"
        label={t("distribution.growth.protectedUntil")}
        hint={t("distribution.growth.protectedHint")}
        optional
        validate={(date) =>
          date === null ||
          date > new Date() ||
          t("distribution.growth.protectedPast")
        }
      />
    </DrawerForm>
  )
}

export default ChangeTierDrawer
