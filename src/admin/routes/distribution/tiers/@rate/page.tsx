import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { DrawerForm } from "../../../../components/drawer-form"
import { SelectField, TextField } from "../../../../components/field"
import {
  useGrowthSettings,
  useSetCurrencyRate,
} from "../../../../hooks/api/growth"
import { useCurrencies } from "../../../../hooks/api/names"

/** What a currency is worth, from a day on, in the one that results are compared in. */
const CurrencyRateDrawer = () => {
  const { t } = useTranslation()
  const { data } = useGrowthSettings()
  const { data: currencies = [] } = useCurrencies()
  const set = useSetCurrencyRate()
  const reference = data?.settings.reference_currency ?? ""
  const form = useForm({
    defaultValues: {
      currency_code: "",
      from_day: new Date().toISOString().slice(0, 10),
      rate: "",
    },
  })
  const required = t("distribution.growth.rates.missing")
  return (
    <DrawerForm
      title={t("distribution.growth.rates.add")}
      description={t("distribution.growth.rates.hint", {
        reference: reference.toUpperCase(),
      })}
      form={form}
      isSaving={set.isPending}
      onSubmit={async ({ rate, ...typed }) => {
        await set.mutateAsync({
          ...typed,
          rate: Number(rate.replace(",", ".")),
        })
        toast.success(t("distribution.common.saved"))
      }}
    >
      <SelectField
        control={form.control}
        name="currency_code"
        label={t("distribution.growth.fields.currency")}
        rules={{ required }}
        options={currencies
          .filter((currency) => currency !== reference)
          .map((value) => ({ value, label: value.toUpperCase() }))}
      />
      <TextField
        control={form.control}
        name="from_day"
        label={t("distribution.growth.rates.from")}
        hint={t("distribution.growth.rates.fromHint")}
        rules={{
          validate: (day) =>
            /^\d{4}-\d{2}-\d{2}$/.test(day) ||
            t("distribution.growth.rates.notDay"),
        }}
      />
      <TextField
        control={form.control}
        name="rate"
        label={t("distribution.growth.rates.rate")}
        rules={{
          validate: (rate) =>
            (/^\d+([.,]\d+)?$/.test(rate) && !/^[0.,]+$/.test(rate)) ||
            t("distribution.growth.rates.notRate"),
        }}
      />
    </DrawerForm>
  )
}

export default CurrencyRateDrawer
