import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useShownCurrencies } from "../amounts-field"
import { SelectField } from "../field"

interface CurrencyFieldProps<T extends FieldValues> {
  control: Control<T>
  name: FieldPath<T>
}

/** One of the store's currencies, or the one that was chosen when it was one of them. */
export function CurrencyField<T extends FieldValues>({
  control,
  name,
}: CurrencyFieldProps<T>) {
  const { t } = useTranslation()
  const chosen: string = useWatch({ control, name })
  const currencies = useShownCurrencies(chosen ? { [chosen]: true } : {})
  return (
    <SelectField
      control={control}
      name={name}
      label={t("distribution.growth.fields.currency")}
      options={currencies.map((value) => ({
        value,
        label: value.toUpperCase(),
      }))}
    />
  )
}
