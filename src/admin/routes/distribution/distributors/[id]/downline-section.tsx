import { DataTable } from "@medusajs/dashboard/components"
import { Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminDownlineResponse } from "../../../../../api/types"
import { DistributorStatusBadge } from "../../../../components/status-badge"
import { useDownline } from "../../../../hooks/api/distributors"
import { useTableQuery } from "../../../../hooks/use-table-query"
import { distributorName } from "../../../../lib/distributor-name"

const PAGE_SIZE = 10
const PREFIX = "downline"

/** Whom the distributor recruited, and how many stand below each. */
export function DownlineSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { q: _, ...query } = useTableQuery({
    pageSize: PAGE_SIZE,
    prefix: PREFIX,
  })
  const { data, isPending } = useDownline(id, query)
  const columns = useColumns()
  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        heading={t("distribution.downline.title")}
        headingLevel="h2"
        prefix={PREFIX}
        data={data?.distributors}
        rowCount={data?.count}
        columns={columns}
        getRowId={(row) => row.id}
        rowHref={(row) => `/distribution/distributors/${row.id}`}
        enableSearch={false}
        emptyState={{
          empty: {
            heading: t("distribution.downline.empty.heading"),
            description: t("distribution.downline.empty.description"),
          },
        }}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
      />
    </Container>
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
