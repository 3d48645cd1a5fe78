import { Text } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  AmountInput,
  useValidAmount,
} from "../../../../../../components/amounts-field"
import type { Booking } from "../../../../../../lib/booking"

/** What the form holds. */
export interface BookingValues {
  booking: Booking
  currency: string
  amount: string
  reason: string
}

/** How much is booked; whether it gives or takes is said elsewhere. */
export function AmountField({
  control,
  currency,
}: {
  control: Control<BookingValues>
  currency: string
}) {
  const { t } = useTranslation()
  const validate = useValidAmount()
  const label = t("distribution.money.amount")
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" leading="compact" weight="plus">
        {label}
      </Text>
      <AmountInput
        control={control}
        name="amount"
        currency={currency}
        label={label}
        validate={(text) =>
          Number(text.replace(",", ".")) === 0
            ? t("distribution.money.book.amountMissing")
            : validate(text, currency)
        }
      />
    </div>
  )
}
