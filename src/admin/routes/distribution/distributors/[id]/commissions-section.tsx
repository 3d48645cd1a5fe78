import { DataTable } from "@medusajs/dashboard/components"
import {
  Container,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
} from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminDistributorCommission } from "../../../../../api/types"
import { commissionStatuses } from "../../../../../modules/distribution/domain/states"
import { CommissionStatusBadge } from "../../../../components/status-badge"
import { useDistributorCommissions } from "../../../../hooks/api/distributors"
import { useFormat } from "../../../../hooks/use-format"
import { useTableQuery } from "../../../../hooks/use-table-query"

const PAGE_SIZE = 10
const PREFIX = "commissions"

/** What the distributor earned, line by line of its orders. */
export function CommissionsSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { q: _, ...query } = useTableQuery({
    pageSize: PAGE_SIZE,
    prefix: PREFIX,
    filters: ["status"],
  })
  const { data, isPending } = useDistributorCommissions(id, query)
  const columns = useColumns()
  const filters = useFilters()
  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        heading={t("distribution.commissions.title")}
        headingLevel="h2"
        prefix={PREFIX}
        data={data?.commissions}
        rowCount={data?.count}
        columns={columns}
        filters={filters}
        getRowId={(row) => row.id}
        rowHref={(row) => `/orders/${row.order_id}`}
        enableSearch={false}
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
        pageSize={PAGE_SIZE}
        isLoading={isPending}
      />
    </Container>
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
      cell: ({ getValue }) => rate(getValue()),
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
