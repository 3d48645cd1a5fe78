import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminStatementSummary } from "../../../../../api/types"
import { statementStatuses } from "../../../../../modules/distribution/domain/states"
import { useCurrencies } from "../../../../hooks/api/names"
import { usePeriods } from "../../../../hooks/api/settlement"
import { usePeriodText } from "../../../../hooks/use-period-text"

export const FILTERS = [
  "status",
  "period_id",
  "currency_code",
  "has_open_dispute",
  "is_review_over",
]

const OFFERED_PERIODS = 50

const filter = createDataTableFilterHelper<
  AdminStatementSummary & { has_open_dispute: string; is_review_over: string }
>()

export function useStatementFilters() {
  const { t } = useTranslation()
  const { data: currencies = [] } = useCurrencies()
  const { data } = usePeriods({ limit: OFFERED_PERIODS })
  const periodText = usePeriodText()
  return [
    filter.accessor("status", {
      type: "multiselect",
      label: t("distribution.fields.status"),
      options: statementStatuses.map((status) => ({
        value: status,
        label: t(`distribution.statements.status.${status}`),
      })),
    }),
    filter.accessor("period_id", {
      type: "multiselect",
      label: t("distribution.statements.filters.period"),
      options: (data?.periods ?? []).map((period) => ({
        value: period.id,
        label: `${periodText(period)} (${t(`distribution.settlement.cycles.${period.cycle}`)})`,
      })),
    }),
    filter.accessor("currency_code", {
      type: "multiselect",
      label: t("distribution.statements.filters.currency"),
      options: currencies.map((currency) => ({
        value: currency,
        label: currency.toUpperCase(),
      })),
    }),
    filter.accessor("has_open_dispute", {
      type: "radio",
      label: t("distribution.statements.filters.dispute"),
      options: [
        { value: "true", label: t("distribution.common.yes") },
        { value: "false", label: t("distribution.common.no") },
      ],
    }),
    filter.accessor("is_review_over", {
      type: "radio",
      label: t("distribution.statements.filters.review"),
      options: [
        { value: "true", label: t("distribution.statements.filters.over") },
        { value: "false", label: t("distribution.statements.filters.running") },
      ],
    }),
  ]
}
