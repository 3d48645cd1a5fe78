import { createDataTableColumnHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminDistributorOrder } from "../../../../../api/types"
import { CommissionStatusBadge } from "../../../../components/status-badge"
import { useDistributorOrders } from "../../../../hooks/api/distributors"
import {
  TABLE_SECTION_PAGE,
  TableSection,
} from "../../../../components/table-section"
import { useFormat } from "../../../../hooks/use-format"
import { useTableQuery } from "../../../../hooks/use-table-query"

const PREFIX = "orders"

/** The orders that earned the distributor something, whoever sold them. */
export function OrdersSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { q: _, ...query } = useTableQuery({
    pageSize: TABLE_SECTION_PAGE,
    prefix: PREFIX,
  })
  const read = useDistributorOrders(id, query)
  const columns = useColumns()
  return (
    <TableSection
      title={t("distribution.orders.title")}
      prefix={PREFIX}
      read={read}
      rows={read.data?.orders}
      columns={columns}
      getRowId={(row) => row.order_id}
      rowHref={(row) => `/orders/${row.order_id}`}
      emptyState={{
        empty: {
          heading: t("distribution.orders.empty.heading"),
          description: t("distribution.orders.empty.description"),
        },
      }}
    />
  )
}

const column = createDataTableColumnHelper<AdminDistributorOrder>()

function useColumns() {
  const { t } = useTranslation()
  const { date, money, orderName } = useFormat()
  return [
    column.accessor("display_id", {
      header: t("distribution.fields.order"),
      cell: ({ row: { original } }) => orderName(original),
    }),
    column.accessor("placed_at", {
      header: t("distribution.fields.placed"),
      cell: ({ getValue }) => date(getValue()),
      enableSorting: true,
      sortAscLabel: t("distribution.sort.oldest"),
      sortDescLabel: t("distribution.sort.newest"),
    }),
    column.accessor("level", {
      header: t("distribution.fields.level"),
      cell: ({ getValue }) =>
        getValue() === 0 ? t("distribution.common.seller") : getValue(),
    }),
    column.accessor("commission", {
      header: t("distribution.fields.commission"),
      cell: ({ row: { original } }) =>
        money(original.commission, original.currency_code),
    }),
    column.accessor("status", {
      header: t("distribution.fields.status"),
      cell: ({ getValue }) => {
        const status = getValue()
        return status ? <CommissionStatusBadge status={status} /> : "–"
      },
    }),
  ]
}
