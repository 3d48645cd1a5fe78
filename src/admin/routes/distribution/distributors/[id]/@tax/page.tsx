import { toast } from "@medusajs/ui"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import type { TaxProfile } from "../../../../../../api/types"
import { taxpayerKinds } from "../../../../../../modules/distribution/domain/settlement/tax"
import { DrawerForm } from "../../../../../components/drawer-form"
import {
  SelectField,
  SwitchField,
  TextAreaField,
  TextField,
} from "../../../../../components/field"
import {
  useSaveTaxProfile,
  useTaxProfile,
} from "../../../../../hooks/api/payout-methods"

const kinds = ["unknown", ...taxpayerKinds] as const

interface TaxValues {
  kind: (typeof kinds)[number]
  legal_name: string
  country_code: string
  address: string
  tax_id: string
  is_vat_registered: boolean
  vat_number: string
}

/** Changes what a distributor told for tax; later statements go by it. */
const TaxDrawer = () => {
  const { id = "" } = useParams()
  const { data } = useTaxProfile(id)
  return data ? <TaxForm id={id} profile={data.tax_profile} /> : null
}

export default TaxDrawer

interface TaxFormProps {
  id: string
  profile: TaxProfile | null
}

function TaxForm({ id, profile }: TaxFormProps) {
  const { t } = useTranslation()
  const save = useSaveTaxProfile(id)
  const form = useForm({ defaultValues: typedOf(profile) })
  const isRegistered = useWatch({
    control: form.control,
    name: "is_vat_registered",
  })
  return (
    <DrawerForm
      title={t("distribution.tax.edit")}
      description={t("distribution.tax.description")}
      form={form}
      isSaving={save.isPending}
      onSubmit={async (values) => {
        await save.mutateAsync(toldBy(values))
        toast.success(t("distribution.common.saved"))
      }}
    >
      <SelectField
        control={form.control}
        name="kind"
        label={t("distribution.tax.kind")}
        options={kinds.map((kind) => ({
          value: kind,
          label: t(`distribution.tax.kinds.${kind}`),
        }))}
      />
      <TextField
        control={form.control}
        name="legal_name"
        label={t("distribution.tax.legalName")}
        optional
      />
      <TextField
        control={form.control}
        name="country_code"
        label={t("distribution.tax.country")}
        hint={t("distribution.tax.countryHint")}
        rules={{
          validate: (typed) =>
            /^([a-z]{2})?$/i.test(String(typed).trim()) ||
            t("distribution.tax.notCountry"),
        }}
        optional
      />
      <TextAreaField
        control={form.control}
        name="address"
        label={t("distribution.tax.address")}
        optional
      />
      <TextField
        control={form.control}
        name="tax_id"
        label={t("distribution.tax.taxId")}
        hint={
          profile?.tax_id_hint
            ? t("distribution.tax.taxIdKept", { hint: profile.tax_id_hint })
            : t("distribution.tax.taxIdHint")
        }
        optional
      />
      <SwitchField
        control={form.control}
        name="is_vat_registered"
        label={t("distribution.tax.registered")}
      />
      {isRegistered && (
        <TextField
          control={form.control}
          name="vat_number"
          label={t("distribution.tax.vatNumber")}
          rules={{
            validate: (typed) =>
              String(typed).trim() !== "" || t("distribution.tax.vatMissing"),
          }}
        />
      )}
    </DrawerForm>
  )
}

function typedOf(profile: TaxProfile | null): TaxValues {
  return {
    kind: profile?.kind ?? "unknown",
    legal_name: profile?.legal_name ?? "",
    country_code: profile?.country_code?.toUpperCase() ?? "",
    address: profile?.address ?? "",
    tax_id: "",
    is_vat_registered: profile?.is_vat_registered ?? false,
    vat_number: profile?.vat_number ?? "",
  }
}

/** A tax id that was not typed anew stays as it is: only its end is known here. */
function toldBy({ kind, tax_id, ...values }: TaxValues) {
  return {
    kind: kind === "unknown" ? null : kind,
    legal_name: values.legal_name.trim() || null,
    country_code: values.country_code.trim() || null,
    address: values.address.trim() || null,
    ...(tax_id.trim() ? { tax_id: tax_id.trim() } : {}),
    is_vat_registered: values.is_vat_registered,
    vat_number: values.is_vat_registered
      ? values.vat_number.trim() || null
      : null,
  }
}
