import {
  createDataTableColumnHelper,
  createDataTableFilterHelper,
} from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminDistributorCommission } from "../../../../../api/types"
import { commissionStatuses } from "../../../../../modules/distribution/domain/states"
import { CommissionStatusBadge } from "../../../../components/status-badge"
import { useDistributorCommissions } from "../../../../hooks/api/distributors"
import {
  TABLE_SECTION_PAGE,
  TableSection,
} from "../../../../components/table-section"
import { useFormat } from "../../../../hooks/use-format"
import { useTableQuery } from "../../../../hooks/use-table-query"

const PREFIX = "commissions"

/** What the distributor earned, line by line of its orders. */
export function CommissionsSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { q: _, ...query } = useTableQuery({
    pageSize: TABLE_SECTION_PAGE,
    prefix: PREFIX,
    filters: ["status"],
  })
  const read = useDistributorCommissions(id, query)
  const columns = useColumns()
  const filters = useFilters()
  return (
    <TableSection
      title={t("distribution.commissions.title")}
      prefix={PREFIX}
      read={read}
      rows={read.data?.commissions}
      columns={columns}
      filters={filters}
      getRowId={(row) => row.id}
      rowHref={(row) => `/orders/${row.order_id}`}
      emptyState={{
        empty: {
          heading: t("distribution.commissions.empty.heading"),
          description: t("distribution.commissions.empty.description"),
        },
        filtered: {
          heading: t("distribution.commissions.filtered.heading"),
          description: t("distribution.commissions.filtered.description"),
        },
      }}
    />
  )
}

const column = createDataTableColumnHelper<AdminDistributorCommission>()

function useColumns() {
  const { t } = useTranslation()
  const { date, money, orderName, rate } = useFormat()
  return [
    column.accessor("display_id", {
      header: t("distribution.fields.order"),
      cell: ({ row: { original } }) => orderName(original),
    }),
    column.accessor("level", {
      header: t("distribution.fields.level"),
      cell: ({ getValue }) =>
        getValue() === 0 ? t("distribution.common.seller") : getValue(),
    }),
    column.accessor("basis", {
      header: t("distribution.fields.basis"),
      cell: ({ row: { original } }) =>
        money(original.basis, original.currency_code),
    }),
    column.accessor("rate_ppm", {
      header: t("distribution.fields.rate"),
      cell: ({ getValue }) => {
        const ppm = getValue()
        return ppm === null ? "–" : rate(ppm)
      },
    }),
    column.accessor("amount", {
      header: t("distribution.fields.commission"),
      cell: ({ row: { original } }) =>
        money(original.amount, original.currency_code),
    }),
    column.accessor("status", {
      header: t("distribution.fields.status"),
      cell: ({ getValue }) => <CommissionStatusBadge status={getValue()} />,
    }),
    column.accessor("release_at", {
      header: t("distribution.fields.release"),
      cell: ({ getValue }) => date(getValue()),
      enableSorting: true,
      sortAscLabel: t("distribution.sort.oldest"),
      sortDescLabel: t("distribution.sort.newest"),
    }),
  ]
}

const filter = createDataTableFilterHelper<AdminDistributorCommission>()

function useFilters() {
  const { t } = useTranslation()
  return [
    filter.accessor("status", {
      type: "multiselect",
      label: t("distribution.fields.status"),
      options: commissionStatuses.map((status) => ({
        value: status,
        label: t(`distribution.commission.status.${status}`),
      })),
    }),
  ]
}
