import { DataTable } from "@medusajs/dashboard/components"
import {
  Container,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
} from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminSimulationSummary } from "../../../../api/types"
import { simulationStatuses } from "../../../../modules/distribution/domain/states"
import { Section } from "../../../components/section"
import { SimulationStatusBadge } from "../../../components/status-badge"
import { useSimulations } from "../../../hooks/api/simulations"
import { useFormat } from "../../../hooks/use-format"
import {
  useSimulatedDays,
  useSimulationName,
} from "../../../hooks/use-simulation-text"
import { useTableQuery } from "../../../hooks/use-table-query"

const PAGE_SIZE = 20

/** What was simulated and what is being simulated, newest first. */
export function SimulationsTable() {
  const { t } = useTranslation()
  const query = useTableQuery({ pageSize: PAGE_SIZE, filters: ["status"] })
  const { data, isPending, isError } = useSimulations(query)
  const columns = useColumns()
  const filters = useFilters()
  if (isError && !data) {
    return <Section title={t("distribution.simulations.title")} isUnreadable />
  }
  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        heading={t("distribution.simulations.title")}
        subHeading={t("distribution.simulations.subtitle")}
        data={data?.simulations}
        rowCount={data?.count}
        columns={columns}
        filters={filters}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/distribution/simulations/${id}`}
        action={{ label: t("distribution.simulations.create"), to: "create" }}
        emptyState={{
          empty: {
            heading: t("distribution.simulations.empty.heading"),
            description: t("distribution.simulations.empty.description"),
          },
          filtered: {
            heading: t("distribution.simulations.filtered.heading"),
            description: t("distribution.simulations.filtered.description"),
          },
        }}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
      />
    </Container>
  )
}

const column = createDataTableColumnHelper<AdminSimulationSummary>()

function useColumns() {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const nameOf = useSimulationName()
  const daysOf = useSimulatedDays()
  return [
    column.accessor("name", {
      header: t("distribution.fields.name"),
      cell: ({ row }) => nameOf(row.original),
      enableSorting: true,
      sortAscLabel: t("distribution.sort.aToZ"),
      sortDescLabel: t("distribution.sort.zToA"),
    }),
    column.accessor("status", {
      header: t("distribution.fields.status"),
      cell: ({ row: { original } }) => (
        <span className="flex items-center gap-x-2">
          <SimulationStatusBadge status={original.status} />
          {original.status === "running" && (
            <span className="tabular-nums">{percentOf(original)}</span>
          )}
        </span>
      ),
    }),
    column.accessor("from", {
      header: t("distribution.simulations.period"),
      cell: ({ row }) => daysOf(row.original),
    }),
    column.accessor("total", {
      header: t("distribution.simulations.orders"),
      cell: ({ getValue }) => getValue() ?? "–",
    }),
    column.accessor("created_at", {
      header: t("distribution.simulations.asked"),
      cell: ({ getValue }) => dateTime(getValue()),
      enableSorting: true,
      sortAscLabel: t("distribution.sort.oldest"),
      sortDescLabel: t("distribution.sort.newest"),
    }),
  ]
}

function percentOf({ processed, total }: AdminSimulationSummary): string {
  return `${total ? Math.round((processed / total) * 100) : 0} %`
}

const filter = createDataTableFilterHelper<AdminSimulationSummary>()

function useFilters() {
  const { t } = useTranslation()
  return [
    filter.accessor("status", {
      type: "multiselect",
      label: t("distribution.fields.status"),
      options: simulationStatuses.map((status) => ({
        value: status,
        label: t(`distribution.simulations.status.${status}`),
      })),
    }),
  ]
}
