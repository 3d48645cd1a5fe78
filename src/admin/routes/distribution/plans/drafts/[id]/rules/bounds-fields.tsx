import { Hint } from "@medusajs/ui"
import { useFormContext, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  AmountInput,
  useShownCurrencies,
  useValidAmount,
} from "../../../../../../components/amounts-field"
import type { TypedRule } from "../../../../../../lib/plan/typed-rule"

/** From and below, in each of the store's currencies. */
export function BoundsFields({ index }: { index: number }) {
  const { t } = useTranslation()
  const { control } = useFormContext<TypedRule>()
  const amounts = useWatch({ control, name: `conditions.${index}.amounts` })
  const validate = useValidAmount()
  const hasNone = Object.values(amounts).every(
    ({ from, below }) => !from?.trim() && !below?.trim()
  )
  return (
    <div className="flex flex-col gap-y-3">
      {useShownCurrencies(amounts).map((currency) => (
        <div key={currency} className="flex flex-wrap gap-x-6 gap-y-2">
          {(["from", "below"] as const).map((end) => (
            <span key={end} className="flex items-start gap-x-2">
              <span className="txt-compact-small text-ui-fg-subtle w-14 pt-1">
                {t(`distribution.plans.rules.${end}Amount`)}
              </span>
              <AmountInput
                control={control}
                name={`conditions.${index}.amounts.${currency}.${end}`}
                currency={currency}
                label={t(`distribution.plans.rules.${end}Amount`)}
                validate={(text) =>
                  hasNone && end === "from"
                    ? t("distribution.plans.rules.noAmount")
                    : validate(text, currency)
                }
              />
            </span>
          ))}
        </div>
      ))}
      <Hint>{t("distribution.plans.rules.boundsHint")}</Hint>
    </div>
  )
}
