import { Text } from "@medusajs/ui"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { AmountInput, useValidAmount } from "../amounts-field"
import { SelectField } from "../field"

/** What a form holds of an amount that gives or takes. */
export interface TypedSignedAmount {
  direction: "more" | "less"
  amount: string
}

interface SignedAmountFieldsProps<T extends FieldValues> {
  control: Control<T>
  currency: string
  hint?: string
  /** What an empty amount is refused with; without it none is needed. */
  missing?: string
}

/** Whether the distributor gets more or less, and how much. */
export function SignedAmountFields<T extends TypedSignedAmount>({
  control,
  currency,
  hint,
  missing,
}: SignedAmountFieldsProps<T>) {
  const { t } = useTranslation()
  const validate = useValidAmount()
  const label = t("distribution.statements.adjust.amount")
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <SelectField
        control={control}
        name={"direction" as FieldPath<T>}
        label={t("distribution.statements.adjust.direction")}
        options={(["more", "less"] as const).map((value) => ({
          value,
          label: t(`distribution.statements.adjust.directions.${value}`),
        }))}
      />
      <div className="flex flex-col gap-y-2">
        <Text size="small" leading="compact" weight="plus">
          {label}
        </Text>
        <AmountInput
          control={control}
          name={"amount" as FieldPath<T>}
          currency={currency}
          label={label}
          validate={(text) =>
            missing && !text.trim() ? missing : validate(text, currency)
          }
        />
        {hint && (
          <Text size="small" className="text-ui-fg-subtle">
            {hint}
          </Text>
        )}
      </div>
    </div>
  )
}

/** The typed amount as the API takes it; null where none was typed. */
export function signedAmountOf({
  direction,
  amount,
}: TypedSignedAmount): number | null {
  const text = amount.trim().replace(",", ".")
  if (text === "") {
    return null
  }
  return direction === "less" ? -Number(text) : Number(text)
}
