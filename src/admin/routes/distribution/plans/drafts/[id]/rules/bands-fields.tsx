import { Plus, XMarkMini } from "@medusajs/icons"
import { Button, Hint, IconButton, Label } from "@medusajs/ui"
import { useFieldArray, useFormContext, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  AmountInput,
  useShownCurrencies,
  useValidAmount,
} from "../../../../../../components/amounts-field"
import { PercentField, SelectField } from "../../../../../../components/field"
import type { TypedRule } from "../../../../../../lib/plan/typed-rule"
import { FieldRow } from "../editor-section"

/** Rates that change with the amount, in each of the store's currencies. */
export function BandsFields({ level }: { level: number }) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedRule>()
  const bands = useWatch({ control, name: `rewards.${level}.bands` })
  const choices = <T extends string>(group: string, values: readonly T[]) =>
    values.map((value) => ({
      value,
      label: t(`distribution.plans.bands.${group}.${value}`),
    }))
  return (
    <>
      <FieldRow>
        <SelectField
          control={control}
          name={`rewards.${level}.by`}
          label={t("distribution.plans.bands.by")}
          options={choices("bys", ["order_amount", "period_volume"])}
        />
        <SelectField
          control={control}
          name={`rewards.${level}.method`}
          label={t("distribution.plans.bands.method")}
          options={choices("methods", ["whole", "marginal"])}
        />
      </FieldRow>
      {useShownCurrencies(bands).map((currency) => (
        <CurrencyBands key={currency} level={level} currency={currency} />
      ))}
      <Hint>{t("distribution.plans.bands.hint")}</Hint>
    </>
  )
}

interface CurrencyBandsProps {
  level: number
  currency: string
}

function CurrencyBands({ level, currency }: CurrencyBandsProps) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedRule>()
  const validate = useValidAmount()
  const { fields, append, remove } = useFieldArray({
    control,
    name: `rewards.${level}.bands.${currency}`,
  })
  return (
    <div className="flex flex-col gap-y-2">
      {fields.map(({ id }, index) => (
        <div key={id} className="flex flex-wrap items-start gap-x-3 gap-y-2">
          <div className="flex flex-col gap-y-2">
            <Label size="small" weight="plus">
              {t("distribution.plans.bands.from")}
            </Label>
            <AmountInput
              control={control}
              name={`rewards.${level}.bands.${currency}.${index}.from`}
              currency={currency}
              label={t("distribution.plans.bands.from")}
              validate={(text) =>
                text.trim() === ""
                  ? t("distribution.plans.bands.fromMissing")
                  : validate(text, currency)
              }
            />
          </div>
          <div className="w-44">
            <PercentField
              control={control}
              name={`rewards.${level}.bands.${currency}.${index}.rate`}
              label={t("distribution.fields.rate")}
            />
          </div>
          <IconButton
            size="small"
            type="button"
            variant="transparent"
            className="mt-7"
            aria-label={t("distribution.plans.bands.remove")}
            onClick={() => remove(index)}
          >
            <XMarkMini />
          </IconButton>
        </div>
      ))}
      <Button
        size="small"
        variant="secondary"
        type="button"
        className="self-start"
        onClick={() =>
          append({ from: fields.length === 0 ? "0" : "", rate: "" })
        }
      >
        <Plus />
        {t("distribution.plans.bands.add", {
          currency: currency.toUpperCase(),
        })}
      </Button>
    </div>
  )
}
