import { toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminGrowthSettings } from "../../../../../api/types"
import { DrawerForm } from "../../../../components/drawer-form"
import {
  OptionalNumberField,
  SelectField,
  SwitchField,
  WholeNumberField,
} from "../../../../components/field"
import {
  useGrowthSettings,
  useUpdateGrowthSettings,
} from "../../../../hooks/api/growth"
import { useCurrencies } from "../../../../hooks/api/names"

const PER_CURRENCY = "each"
const MOST_STEPS = 100
const MOST_PERCENT = 100

/** When tiers are evaluated, how far they move, and how currencies are compared. */
const GrowthSettingsDrawer = () => {
  const { data } = useGrowthSettings()
  return data ? <SettingsForm settings={data.settings} /> : null
}

export default GrowthSettingsDrawer

function SettingsForm({ settings }: { settings: AdminGrowthSettings }) {
  const { t } = useTranslation()
  const update = useUpdateGrowthSettings()
  const { data: currencies = [] } = useCurrencies()
  const form = useForm({
    defaultValues: {
      evaluates_daily: settings.evaluates_daily,
      max_steps_up: String(settings.max_steps_up ?? ""),
      max_steps_down: String(settings.max_steps_down ?? ""),
      reference_currency: settings.reference_currency ?? PER_CURRENCY,
      slipping_percent: String(settings.slipping_percent),
      close_percent: String(settings.close_percent),
    },
  })
  const { control } = form
  const words = (key: string) => t(`distribution.growth.settings.${key}`)
  return (
    <DrawerForm
      title={words("edit")}
      form={form}
      isSaving={update.isPending}
      onSubmit={async (typed) => {
        await update.mutateAsync({
          evaluates_daily: typed.evaluates_daily,
          max_steps_up: numberOf(typed.max_steps_up),
          max_steps_down: numberOf(typed.max_steps_down),
          reference_currency:
            typed.reference_currency === PER_CURRENCY
              ? null
              : typed.reference_currency,
          slipping_percent: Number(typed.slipping_percent),
          close_percent: Number(typed.close_percent),
        })
        toast.success(t("distribution.common.saved"))
      }}
    >
      <SwitchField
        control={control}
        name="evaluates_daily"
        label={words("dailySwitch")}
        hint={words("dailyHint")}
      />
      <OptionalNumberField
        control={control}
        name="max_steps_up"
        label={words("stepsUp")}
        hint={words("stepsHint")}
        min={1}
        max={MOST_STEPS}
      />
      <OptionalNumberField
        control={control}
        name="max_steps_down"
        label={words("stepsDown")}
        hint={words("stepsHint")}
        min={1}
        max={MOST_STEPS}
      />
      <SelectField
        control={control}
        name="reference_currency"
        label={words("currency")}
        hint={words("currencyHint")}
        options={[
          { value: PER_CURRENCY, label: words("perCurrency") },
          ...currencies.map((value) => ({
            value,
            label: value.toUpperCase(),
          })),
        ]}
      />
      <WholeNumberField
        control={control}
        name="slipping_percent"
        label={words("slipping")}
        hint={words("slippingHint")}
        min={1}
        max={MOST_PERCENT}
      />
      <WholeNumberField
        control={control}
        name="close_percent"
        label={words("close")}
        hint={words("closeHint")}
        min={1}
        max={MOST_PERCENT}
      />
    </DrawerForm>
  )
}

function numberOf(typed: string): number | null {
  return typed.trim() === "" ? null : Number(typed)
}
