import { useTranslation } from "react-i18next"
import type { MajorAmounts } from "../../api/types"
import { useFormat } from "./use-format"

/** Amounts by currency in one line; "None" where there are none. */
export function useAmountsText() {
  const { t } = useTranslation()
  const { money } = useFormat()
  return (amounts: MajorAmounts | undefined) => {
    const texts = Object.entries(amounts ?? {}).map(([currency, amount]) =>
      money(amount, currency)
    )
    return texts.length > 0
      ? texts.join(", ")
      : t("distribution.settlement.settings.none")
  }
}
