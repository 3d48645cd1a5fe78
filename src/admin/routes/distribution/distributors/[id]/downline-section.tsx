import { createDataTableColumnHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminDownlineResponse } from "../../../../../api/types"
import { DistributorStatusBadge } from "../../../../components/status-badge"
import { useDownline } from "../../../../hooks/api/distributors"
import {
  TABLE_SECTION_PAGE,
  TableSection,
} from "../../../../components/table-section"
import { useTableQuery } from "../../../../hooks/use-table-query"
import { distributorName } from "../../../../lib/distributor-name"

const PREFIX = "downline"

/** Whom the distributor recruited, and how many stand below each. */
export function DownlineSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { q: _, ...query } = useTableQuery({
    pageSize: TABLE_SECTION_PAGE,
    prefix: PREFIX,
  })
  const read = useDownline(id, query)
  const columns = useColumns()
  return (
    <TableSection
      title={t("distribution.downline.title")}
      prefix={PREFIX}
      read={read}
      rows={read.data?.distributors}
      columns={columns}
      getRowId={(row) => row.id}
      rowHref={(row) => `/distribution/distributors/${row.id}`}
      emptyState={{
        empty: {
          heading: t("distribution.downline.empty.heading"),
          description: t("distribution.downline.empty.description"),
        },
      }}
    />
  )
}

const column =
  createDataTableColumnHelper<AdminDownlineResponse["distributors"][number]>()

function useColumns() {
  const { t } = useTranslation()
  return [
    column.accessor("display_name", {
      header: t("distribution.fields.name"),
      cell: ({ row }) => distributorName(row.original),
    }),
    column.accessor("code", { header: t("distribution.fields.code") }),
    column.accessor("tier.name", {
      id: "tier",
      header: t("distribution.fields.tier"),
    }),
    column.accessor("downline_count", {
      header: t("distribution.fields.downline"),
    }),
    column.accessor("status", {
      header: t("distribution.fields.status"),
      cell: ({ getValue }) => <DistributorStatusBadge status={getValue()} />,
    }),
  ]
}
