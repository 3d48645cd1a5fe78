import { createDataTableColumnHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPlan } from "../../../../api/types"
import { PlanStatusBadge } from "../../../components/status-badge"
import {
  TABLE_SECTION_PAGE,
  TableSection,
} from "../../../components/table-section"
import { UserName } from "../../../components/user-name"
import { usePlanVersions } from "../../../hooks/api/plans"
import { useFormat } from "../../../hooks/use-format"
import { useTableQuery } from "../../../hooks/use-table-query"

const PREFIX = "versions"

/** What was published when and by whom, newest first; each leads to what it changed. */
export function VersionsSection() {
  const { t } = useTranslation()
  const { q: _, ...query } = useTableQuery({
    pageSize: TABLE_SECTION_PAGE,
    prefix: PREFIX,
  })
  const read = usePlanVersions(query)
  return (
    <TableSection
      title={t("distribution.versions.title")}
      prefix={PREFIX}
      read={read}
      rows={read.data?.plans}
      columns={useColumns()}
      getRowId={({ id }) => id}
      rowHref={({ id }) => `/distribution/plans/version?version=${id}`}
    />
  )
}

const column = createDataTableColumnHelper<AdminPlan>()

function useColumns() {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  return [
    column.accessor("version", { header: t("distribution.versions.version") }),
    column.accessor("status", {
      header: t("distribution.fields.status"),
      cell: ({ getValue }) => <PlanStatusBadge status={getValue()} />,
    }),
    column.accessor("effective_from", {
      header: t("distribution.plans.versions.from"),
      cell: ({ getValue }) => dateTime(getValue()),
    }),
    column.accessor("published_by", {
      header: t("distribution.plans.drafts.by"),
      cell: ({ getValue }) => <UserName id={getValue()} />,
    }),
    column.accessor("note", {
      header: t("distribution.terms.note"),
      cell: ({ getValue }) => (
        <span className="block max-w-60 truncate">{getValue() ?? "–"}</span>
      ),
    }),
  ]
}
