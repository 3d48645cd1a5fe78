import { Badge, createDataTableColumnHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPlan } from "../../../../api/types"
import {
  TABLE_SECTION_PAGE,
  TableSection,
} from "../../../components/table-section"
import { usePlan, usePlanVersions } from "../../../hooks/api/programme"
import { useFormat } from "../../../hooks/use-format"
import { useTableQuery } from "../../../hooks/use-table-query"

const PREFIX = "versions"

/** What was published when, newest first. */
export function VersionsSection() {
  const { t } = useTranslation()
  const { q: _, ...query } = useTableQuery({
    pageSize: TABLE_SECTION_PAGE,
    prefix: PREFIX,
  })
  const read = usePlanVersions(query)
  const columns = useColumns()
  return (
    <TableSection
      title={t("distribution.versions.title")}
      prefix={PREFIX}
      read={read}
      rows={read.data?.plans}
      columns={columns}
      getRowId={({ id }) => id}
    />
  )
}

const column = createDataTableColumnHelper<AdminPlan>()

function useColumns() {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { data } = usePlan()
  return [
    column.accessor("version", {
      header: t("distribution.versions.version"),
      cell: ({ getValue, row }) => (
        <span className="flex items-center gap-x-2">
          {getValue()}
          {row.original.id === data?.plan.id && (
            <Badge size="2xsmall" color="green">
              {t("distribution.versions.current")}
            </Badge>
          )}
        </span>
      ),
    }),
    column.accessor("created_at", {
      header: t("distribution.versions.published"),
      cell: ({ getValue }) => dateTime(getValue()),
    }),
    column.accessor("note", {
      header: t("distribution.terms.note"),
      cell: ({ getValue }) => getValue() ?? "–",
    }),
  ]
}
