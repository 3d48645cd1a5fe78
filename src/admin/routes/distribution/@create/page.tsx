import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { CustomerSelect } from "../../../components/customer-select"
import { DistributorSelect } from "../../../components/distributor-select"
import { DrawerForm } from "../../../components/drawer-form"
import {
  Field,
  SelectField,
  SwitchField,
  TextField,
} from "../../../components/field"
import { useEnrolDistributor } from "../../../hooks/api/distributors"
import { useTiers } from "../../../hooks/api/programme"

/** Enrols a customer; `?customer_id=` says which one. */
const EnrolDistributorDrawer = () => {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const enrol = useEnrolDistributor()
  const { data } = useTiers()
  const form = useForm({
    defaultValues: {
      customer_id: params.get("customer_id") ?? "",
      display_name: "",
      code: "",
      tier_id: "",
      sponsor_id: "",
      activate: true,
    },
  })
  return (
    <DrawerForm
      title={t("distribution.enrol.title")}
      description={t("distribution.enrol.description")}
      submitLabel={t("distribution.enrol.submit")}
      form={form}
      isSaving={enrol.isPending}
      onSubmit={async ({ activate, ...typed }) => {
        const { distributor } = await enrol.mutateAsync({
          customer_id: typed.customer_id,
          display_name: typed.display_name.trim() || undefined,
          code: typed.code.trim() || undefined,
          tier_id: typed.tier_id || undefined,
          sponsor_id: typed.sponsor_id || undefined,
          status: activate ? "active" : "pending",
        })
        toast.success(t("distribution.enrol.done", { code: distributor.code }))
      }}
    >
      <Field
        control={form.control}
        name="customer_id"
        label={t("distribution.fields.customer")}
        hint={t("distribution.enrol.customerHint")}
        rules={{ required: t("distribution.enrol.customerMissing") }}
        render={(field) => <CustomerSelect {...field} />}
      />
      <TextField
        control={form.control}
        name="display_name"
        label={t("distribution.fields.displayName")}
        hint={t("distribution.enrol.displayNameHint")}
        optional
      />
      <TextField
        control={form.control}
        name="code"
        label={t("distribution.fields.code")}
        hint={t("distribution.enrol.codeHint")}
        optional
      />
      <SelectField
        control={form.control}
        name="tier_id"
        label={t("distribution.fields.tier")}
        placeholder={t("distribution.enrol.tierDefault")}
        options={(data?.tiers ?? []).map(({ id, name }) => ({
          value: id,
          label: name,
        }))}
        optional
      />
      <Field
        control={form.control}
        name="sponsor_id"
        label={t("distribution.fields.sponsor")}
        hint={t("distribution.enrol.sponsorHint")}
        optional
        render={(field) => <DistributorSelect {...field} />}
      />
      <SwitchField
        control={form.control}
        name="activate"
        label={t("distribution.enrol.activate")}
        hint={t("distribution.enrol.activateHint")}
      />
    </DrawerForm>
  )
}

export default EnrolDistributorDrawer
