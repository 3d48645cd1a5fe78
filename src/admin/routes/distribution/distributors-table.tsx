import { DataTable } from "@medusajs/dashboard/components"
import { ArrowDownTray } from "@medusajs/icons"
import {
  Container,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
} from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminDistributor } from "../../../api/types"
import { distributorStatuses } from "../../../modules/distribution/domain/states"
import { Section } from "../../components/section"
import { DistributorStatusBadge } from "../../components/status-badge"
import { useDistributors } from "../../hooks/api/distributors"
import { useTiers } from "../../hooks/api/programme"
import { useFormat } from "../../hooks/use-format"
import { useTableQuery } from "../../hooks/use-table-query"
import { distributorName } from "../../lib/distributor-name"

const PAGE_SIZE = 20

/** Every distributor, to search, filter by status and tier, sort and page through. */
export function DistributorsTable() {
  const { t } = useTranslation()
  const query = useTableQuery({
    pageSize: PAGE_SIZE,
    filters: ["status", "tier_id"],
  })
  const { data, isPending, isError } = useDistributors(query)
  const columns = useColumns()
  const filters = useFilters()
  if (isError && !data) {
    return <Section title={t("distribution.distributors.title")} isUnreadable />
  }
  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        heading={t("distribution.distributors.title")}
        subHeading={t("distribution.distributors.subtitle")}
        data={data?.distributors}
        rowCount={data?.count}
        columns={columns}
        filters={filters}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/distribution/distributors/${id}`}
        action={{ label: t("distribution.distributors.enrol"), to: "create" }}
        actionMenu={{
          groups: [
            {
              actions: [
                {
                  label: t("distribution.growth.export.label"),
                  icon: <ArrowDownTray />,
                  to: "export",
                },
              ],
            },
          ],
        }}
        emptyState={{
          empty: {
            heading: t("distribution.distributors.empty.heading"),
            description: t("distribution.distributors.empty.description"),
          },
          filtered: {
            heading: t("distribution.distributors.filtered.heading"),
            description: t("distribution.distributors.filtered.description"),
          },
        }}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
      />
    </Container>
  )
}

const column = createDataTableColumnHelper<AdminDistributor>()

function useColumns() {
  const { t } = useTranslation()
  const { date } = useFormat()
  const alphabetical = {
    enableSorting: true,
    sortAscLabel: t("distribution.sort.aToZ"),
    sortDescLabel: t("distribution.sort.zToA"),
  }
  return [
    column.accessor("display_name", {
      header: t("distribution.fields.name"),
      cell: ({ row }) => distributorName(row.original),
      ...alphabetical,
    }),
    column.accessor("customer.email", {
      id: "email",
      header: t("distribution.fields.email"),
      cell: ({ row }) => row.original.customer?.email ?? "–",
    }),
    column.accessor("code", {
      header: t("distribution.fields.code"),
      ...alphabetical,
    }),
    column.accessor("tier.name", {
      id: "tier",
      header: t("distribution.fields.tier"),
    }),
    column.accessor("sponsor.code", {
      id: "sponsor",
      header: t("distribution.fields.sponsor"),
      cell: ({ row: { original } }) =>
        original.sponsor ? distributorName(original.sponsor) : "–",
    }),
    column.accessor("status", {
      header: t("distribution.fields.status"),
      cell: ({ getValue }) => <DistributorStatusBadge status={getValue()} />,
      ...alphabetical,
    }),
    column.accessor("created_at", {
      header: t("distribution.fields.joined"),
      cell: ({ getValue }) => date(getValue()),
      enableSorting: true,
      sortAscLabel: t("distribution.sort.oldest"),
      sortDescLabel: t("distribution.sort.newest"),
    }),
  ]
}

const filter = createDataTableFilterHelper<AdminDistributor>()

function useFilters() {
  const { t } = useTranslation()
  const { data } = useTiers()
  return [
    filter.accessor("status", {
      type: "multiselect",
      label: t("distribution.fields.status"),
      options: distributorStatuses.map((status) => ({
        value: status,
        label: t(`distribution.status.${status}`),
      })),
    }),
    filter.accessor("tier_id", {
      type: "multiselect",
      label: t("distribution.fields.tier"),
      options: (data?.tiers ?? []).map(({ id, name }) => ({
        value: id,
        label: name,
      })),
    }),
  ]
}
