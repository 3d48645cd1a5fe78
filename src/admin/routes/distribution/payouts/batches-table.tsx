import { DataTable } from "@medusajs/dashboard/components"
import {
  Container,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
} from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPayoutBatch } from "../../../../api/types"
import { batchStatuses } from "../../../../modules/distribution/domain/states"
import { Section } from "../../../components/section"
import { BatchStatusBadge } from "../../../components/status-badge"
import { usePayoutBatches } from "../../../hooks/api/payouts"
import { useFormat } from "../../../hooks/use-format"
import { useTableQuery } from "../../../hooks/use-table-query"
import { countOf } from "../../../lib/payout-progress"

const PAGE_SIZE = 20

/** The batches that were made, newest first, each with how far it has come. */
export function BatchesTable() {
  const { t } = useTranslation()
  const { q: _, ...query } = useTableQuery({
    pageSize: PAGE_SIZE,
    filters: ["status"],
  })
  const { data, isPending, isError } = usePayoutBatches(query)
  const columns = useColumns()
  const filters = useFilters()
  if (isError && !data) {
    return (
      <Section title={t("distribution.payouts.batches.title")} isUnreadable />
    )
  }
  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        heading={t("distribution.payouts.batches.title")}
        headingLevel="h2"
        data={data?.payout_batches}
        rowCount={data?.count}
        columns={columns}
        filters={filters}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/distribution/payouts/${id}`}
        emptyState={{
          empty: {
            heading: t("distribution.payouts.batches.empty.heading"),
            description: t("distribution.payouts.batches.empty.description"),
          },
          filtered: {
            heading: t("distribution.payouts.batches.filtered.heading"),
            description: t("distribution.payouts.batches.filtered.description"),
          },
        }}
        enableSearch={false}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
      />
    </Container>
  )
}

const column = createDataTableColumnHelper<AdminPayoutBatch>()

function useColumns() {
  const { t } = useTranslation()
  const { dateTime, money } = useFormat()
  return [
    column.accessor("number", {
      header: t("distribution.payouts.batch"),
      enableSorting: true,
      sortAscLabel: t("distribution.sort.oldest"),
      sortDescLabel: t("distribution.sort.newest"),
    }),
    column.accessor("status", {
      header: t("distribution.fields.status"),
      cell: ({ getValue }) => <BatchStatusBadge status={getValue()} />,
    }),
    column.accessor("totals", {
      header: t("distribution.payouts.amount"),
      cell: ({ getValue }) =>
        getValue()
          .map(({ amount, currency_code }) => money(amount, currency_code))
          .join(" + "),
    }),
    column.accessor("progress", {
      header: t("distribution.payouts.paidOf"),
      cell: ({ row: { original } }) => (
        <span className="tabular-nums">
          {t("distribution.payouts.someOf", {
            some: countOf(original, ["paid"]),
            all: original.count,
          })}
        </span>
      ),
    }),
    column.accessor("created_at", {
      header: t("distribution.payouts.made"),
      cell: ({ getValue }) => dateTime(getValue()),
    }),
    column.accessor("created_by", {
      header: t("distribution.payouts.madeBy"),
      cell: ({ getValue }) => getValue().name ?? "–",
    }),
  ]
}

const filter = createDataTableFilterHelper<AdminPayoutBatch>()

function useFilters() {
  const { t } = useTranslation()
  return [
    filter.accessor("status", {
      type: "multiselect",
      label: t("distribution.fields.status"),
      options: batchStatuses.map((status) => ({
        value: status,
        label: t(`distribution.payouts.batchStatus.${status}`),
      })),
    }),
  ]
}
