import { getDecimalDigits } from "@medusajs/dashboard/lib"
import { useTranslation } from "react-i18next"
import type { MetricUnit } from "../../modules/distribution/domain/growth/metrics"
import { parseAmount } from "../lib/amount"

interface Asked {
  unit: MetricUnit
  /** Of money. */
  currency?: string
  canBeZero?: boolean
}

const DECIMALS = { milli: 3, count: 0 } as const

/** Says what is wrong with what was typed as an amount, a number of units or a count. */
export function useValidValue() {
  const { t } = useTranslation()
  return (typed: unknown, { unit, currency, canBeZero }: Asked) => {
    const digits =
      unit === "money" ? getDecimalDigits(currency ?? "") : DECIMALS[unit]
    const number = parseAmount(String(typed), digits)
    const isRight = number !== null && (canBeZero || Number(number) > 0)
    const example = digits === 0 ? "12" : "12.50"
    return (
      isRight ||
      (canBeZero
        ? t(`distribution.growth.notValueOrZero.${unit}`, { example })
        : t(`distribution.growth.notValue.${unit}`, { example }))
    )
  }
}
