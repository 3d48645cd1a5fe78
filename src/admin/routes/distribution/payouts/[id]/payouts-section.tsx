import {
  createDataTableColumnHelper,
  createDataTableFilterHelper,
  Text,
} from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPayout, AdminPayoutBatch } from "../../../../../api/types"
import { payoutStatuses } from "../../../../../modules/distribution/domain/states"
import { PayoutStatusBadge } from "../../../../components/status-badge"
import {
  TABLE_SECTION_PAGE,
  TableSection,
} from "../../../../components/table-section"
import { useBatchPayouts } from "../../../../hooks/api/payouts"
import { useFormat } from "../../../../hooks/use-format"
import { useTableQuery } from "../../../../hooks/use-table-query"
import { usePayoutActions } from "./use-payout-actions"

const PREFIX = "payouts"

/** The payouts of a batch; each leads to what happened to it. */
export function PayoutsSection({ batch }: { batch: AdminPayoutBatch }) {
  const { t } = useTranslation()
  const { q: _, ...query } = useTableQuery({
    pageSize: TABLE_SECTION_PAGE,
    prefix: PREFIX,
    filters: ["status"],
  })
  const read = useBatchPayouts(batch, query)
  const columns = useColumns()
  const filters = useFilters()
  return (
    <TableSection
      title={t("distribution.payouts.title")}
      prefix={PREFIX}
      read={read}
      rows={read.data?.payouts}
      columns={columns}
      filters={filters}
      getRowId={({ id }) => id}
      rowHref={({ id }) =>
        `/distribution/payouts/${batch.id}/payout?payout=${id}`
      }
      emptyState={{
        filtered: {
          heading: t("distribution.payouts.filtered.heading"),
          description: t("distribution.payouts.filtered.description"),
        },
      }}
    />
  )
}

const column = createDataTableColumnHelper<AdminPayout>()

function useColumns() {
  const { t } = useTranslation()
  const { money } = useFormat()
  const actionsOf = usePayoutActions()
  return [
    column.accessor("distributor.name", {
      id: "distributor",
      header: t("distribution.payouts.distributor"),
      cell: ({ row: { original } }) =>
        original.distributor?.name ?? original.id,
    }),
    column.accessor("amount", {
      header: t("distribution.payouts.amount"),
      cell: ({ row: { original } }) => (
        <span className="tabular-nums">
          {money(original.amount, original.currency_code)}
        </span>
      ),
    }),
    column.accessor("status", {
      header: t("distribution.fields.status"),
      cell: ({ row: { original } }) => <Status payout={original} />,
    }),
    column.accessor("method.hint", {
      id: "method",
      header: t("distribution.payouts.paidTo"),
    }),
    column.accessor("reference", {
      header: t("distribution.payouts.reference"),
      cell: ({ getValue }) => getValue() ?? "–",
    }),
    column.action({ actions: ({ row: { original } }) => actionsOf(original) }),
  ]
}

/** The status, and under it what went wrong. */
function Status({
  payout: { status, reason, last_error },
}: {
  payout: AdminPayout
}) {
  const problem = reason ?? last_error
  return (
    <span className="flex min-w-0 max-w-64 flex-col gap-y-1 py-2">
      <PayoutStatusBadge status={status} />
      {problem && (
        <Text
          as="span"
          size="xsmall"
          className="text-ui-fg-error truncate"
          title={problem}
        >
          {problem}
        </Text>
      )}
    </span>
  )
}

const filter = createDataTableFilterHelper<AdminPayout>()

function useFilters() {
  const { t } = useTranslation()
  return [
    filter.accessor("status", {
      type: "multiselect",
      label: t("distribution.fields.status"),
      options: payoutStatuses.map((status) => ({
        value: status,
        label: t(`distribution.payouts.status.${status}`),
      })),
    }),
  ]
}
