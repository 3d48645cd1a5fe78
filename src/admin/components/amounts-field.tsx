import { getDecimalDigits } from "@medusajs/dashboard/lib"
import { Hint, Input, Text } from "@medusajs/ui"
import { useId } from "react"
import {
  type Control,
  Controller,
  type FieldPath,
  type FieldValues,
  useWatch,
} from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useCurrencies } from "../hooks/api/names"
import { parseAmount, type TypedAmounts } from "../lib/amount"

interface AmountsFieldProps<T extends FieldValues> {
  control: Control<T>
  name: FieldPath<T>
  label: string
  hint?: string
  /** What an amount in no currency at all is refused with; without it none is needed. */
  missing?: string
}

/** An amount in each of the store's currencies; an empty one is none. */
export function AmountsField<T extends FieldValues>({
  control,
  name,
  label,
  hint,
  missing,
}: AmountsFieldProps<T>) {
  const typed = useWatch({ control, name }) as TypedAmounts
  const validate = useValidAmount()
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" leading="compact" weight="plus">
        {label}
      </Text>
      <div className="flex flex-wrap gap-3">
        {useShownCurrencies(typed).map((currency, index) => (
          <AmountInput
            key={currency}
            control={control}
            name={`${name}.${currency}` as FieldPath<T>}
            currency={currency}
            label={label}
            validate={(text) =>
              (index === 0 && missing && isEmpty(typed) && !text.trim()
                ? missing
                : undefined) ?? validate(text, currency)
            }
          />
        ))}
      </div>
      {hint && <Hint>{hint}</Hint>}
    </div>
  )
}

interface AmountInputProps<T extends FieldValues> {
  control: Control<T>
  name: FieldPath<T>
  currency: string
  label: string
  validate: (text: string) => string | true
}

/** One amount, with its currency before it. */
export function AmountInput<T extends FieldValues>({
  control,
  name,
  currency,
  label,
  validate,
}: AmountInputProps<T>) {
  const messageId = useId()
  return (
    <Controller
      control={control}
      name={name}
      rules={{ validate: (text) => validate(text ?? "") }}
      render={({ field, fieldState: { error } }) => (
        <span className="flex w-40 flex-col gap-y-1">
          <span className="flex items-center gap-x-2">
            <span className="text-ui-fg-muted txt-compact-small w-9 shrink-0">
              {currency.toUpperCase()}
            </span>
            <Input
              {...field}
              value={field.value ?? ""}
              size="small"
              inputMode="decimal"
              autoComplete="off"
              aria-label={`${label} (${currency.toUpperCase()})`}
              aria-invalid={Boolean(error)}
              aria-describedby={error ? messageId : undefined}
              className="text-right tabular-nums"
            />
          </span>
          {error && (
            <span id={messageId} className="text-ui-fg-error txt-small">
              {error.message}
            </span>
          )}
        </span>
      )}
    />
  )
}

/** As many digits before the point as a plan's amounts have at most. */
const MOST_WHOLE = 12

/** Says what is wrong with what was typed as an amount; empty is none, and right. */
export function useValidAmount() {
  const { t } = useTranslation()
  return (text: string, currency: string): string | true => {
    const digits = getDecimalDigits(currency)
    return (
      text.trim() === "" ||
      parseAmount(text, digits, MOST_WHOLE) !== null ||
      t("distribution.common.notAmount", {
        example: digits === 0 ? "12" : "12.50",
      })
    )
  }
}

/** The store's currencies, and those that have an amount already. */
export function useShownCurrencies(
  amounts: Record<string, unknown> | undefined
) {
  const { data: currencies = [] } = useCurrencies()
  return [...new Set([...currencies, ...Object.keys(amounts ?? {})])]
}

function isEmpty(amounts: TypedAmounts | undefined): boolean {
  return Object.values(amounts ?? {}).every((text) => !text?.trim())
}
