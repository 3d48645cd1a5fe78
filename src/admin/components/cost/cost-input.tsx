import { Input, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminCostCurrency, AdminVariantCosts } from "../../../api/types"
import { useFormat } from "../../hooks/use-format"
import { costAmount, costMistake, marginPercent } from "../../lib/cost"
import type { CostEdits } from "./use-cost-edits"

interface CostInputProps {
  variant: AdminVariantCosts
  currency: AdminCostCurrency
  edits: CostEdits
}

/** What one variant costs in one currency, with the margin that leaves of its price. */
export function CostInput({ variant, currency, edits }: CostInputProps) {
  const { t } = useTranslation()
  const typed = edits.typedOf(variant, currency)
  const mistake = costMistake(typed, currency.decimal_digits)
  const code = currency.code.toUpperCase()
  return (
    <div className="flex w-36 flex-col gap-y-1 py-2">
      <Input
        size="small"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t("distribution.costs.widget.label", {
          variant: variant.variant_title,
          currency: code,
        })}
        aria-invalid={mistake !== null}
        className="tabular-nums"
        value={typed}
        onChange={(event) => edits.type(variant, currency, event.target.value)}
      />
      {mistake ? (
        <Mistake mistake={mistake} currency={currency} />
      ) : (
        <Margin
          price={variant.prices[currency.code]}
          cost={costAmount(typed)}
          currency={currency.code}
        />
      )}
    </div>
  )
}

function Mistake({
  mistake,
  currency,
}: {
  mistake: NonNullable<ReturnType<typeof costMistake>>
  currency: AdminCostCurrency
}) {
  const { t } = useTranslation()
  const key =
    mistake === "decimals" && currency.decimal_digits === 0
      ? "noDecimals"
      : mistake
  return (
    <Text size="xsmall" className="text-ui-fg-error" role="alert">
      {t(`distribution.costs.widget.${key}`, {
        digits: currency.decimal_digits,
        currency: currency.code.toUpperCase(),
      })}
    </Text>
  )
}

interface MarginProps {
  price: number | undefined
  cost: string | null
  currency: string
}

/** What a cost leaves of the price; the price itself while there is no cost. */
function Margin({ price, cost, currency }: MarginProps) {
  const { t } = useTranslation()
  const { money } = useFormat()
  if (price === undefined) {
    return <Muted text={t("distribution.costs.widget.noPrice")} />
  }
  const margin = marginPercent(price, cost)
  if (margin === null) {
    const text = t("distribution.costs.widget.price", {
      price: money(price, currency),
    })
    return <Muted text={text} />
  }
  return (
    <Text
      size="xsmall"
      className={Number(margin) < 0 ? "text-ui-fg-error" : "text-ui-fg-subtle"}
    >
      {t("distribution.costs.widget.margin", { margin })}
    </Text>
  )
}

function Muted({ text }: { text: string }) {
  return (
    <Text size="xsmall" className="text-ui-fg-muted">
      {text}
    </Text>
  )
}
