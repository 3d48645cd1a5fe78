import { Badge, createDataTableColumnHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminStatementSummary } from "../../../../../api/types"
import { StatementStatusBadge } from "../../../../components/status-badge"
import { useFormat } from "../../../../hooks/use-format"
import { usePeriodText } from "../../../../hooks/use-period-text"
import { useStoreDay } from "../../../../hooks/use-store-day"
import { toPay } from "../../../../lib/to-pay"

const column = createDataTableColumnHelper<AdminStatementSummary>()

export function useStatementColumns() {
  const { t } = useTranslation()
  const { money } = useFormat()
  const { storeDay } = useStoreDay()
  const periodText = usePeriodText()
  const byAmount = {
    enableSorting: true,
    sortAscLabel: t("distribution.statements.sort.low"),
    sortDescLabel: t("distribution.statements.sort.high"),
  }
  const byTime = {
    enableSorting: true,
    sortAscLabel: t("distribution.sort.oldest"),
    sortDescLabel: t("distribution.sort.newest"),
  }
  return [
    column.select(),
    column.accessor("number", {
      header: t("distribution.statements.number"),
      cell: ({ getValue }) => `#${getValue()}`,
      ...byTime,
    }),
    column.accessor("distributor.name", {
      id: "distributor",
      header: t("distribution.statements.distributor"),
    }),
    column.accessor("ends_at", {
      header: t("distribution.statements.period"),
      cell: ({ row }) => periodText(row.original),
      ...byTime,
    }),
    column.accessor("status", {
      header: t("distribution.fields.status"),
      cell: ({ row: { original } }) => (
        <span className="flex items-center gap-x-2">
          <StatementStatusBadge status={original.status} />
          {original.open_disputes > 0 && (
            <Badge size="2xsmall" color="orange">
              {t("distribution.statements.disputed")}
            </Badge>
          )}
        </span>
      ),
    }),
    column.accessor("closing", {
      header: t("distribution.statements.closing"),
      cell: ({ row: { original } }) => (
        <span
          className={
            original.closing < 0
              ? "text-ui-fg-error tabular-nums"
              : "tabular-nums"
          }
        >
          {money(original.closing, original.currency_code)}
        </span>
      ),
      ...byAmount,
    }),
    column.accessor("drawn", {
      header: t("distribution.statements.toPay"),
      cell: ({ row: { original } }) => (
        <span className="tabular-nums">
          {money(toPay(original), original.currency_code)}
        </span>
      ),
      ...byAmount,
    }),
    column.accessor("due_at", {
      header: t("distribution.statements.due"),
      cell: ({ getValue }) => storeDay(getValue()),
      ...byTime,
    }),
  ]
}
