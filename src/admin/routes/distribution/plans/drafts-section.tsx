import { createDataTableColumnHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPlanDraftSummary } from "../../../../api/types"
import {
  TABLE_SECTION_PAGE,
  TableSection,
} from "../../../components/table-section"
import { UserName } from "../../../components/user-name"
import { useDrafts } from "../../../hooks/api/plans"
import { useFormat } from "../../../hooks/use-format"
import { useTableQuery } from "../../../hooks/use-table-query"
import { DraftRowActions } from "./draft-row-actions"

const PREFIX = "drafts"

/** What is being prepared, last changed first. */
export function DraftsSection() {
  const { t } = useTranslation()
  const { q: _, ...query } = useTableQuery({
    pageSize: TABLE_SECTION_PAGE,
    prefix: PREFIX,
  })
  const read = useDrafts(query)
  return (
    <TableSection
      title={t("distribution.plans.drafts.title")}
      prefix={PREFIX}
      read={read}
      rows={read.data?.drafts}
      columns={useColumns()}
      getRowId={({ id }) => id}
      rowHref={({ id }) => `/distribution/plans/drafts/${id}`}
      action={{
        label: t("distribution.plans.drafts.create"),
        to: "create-draft",
      }}
      emptyState={{
        empty: {
          heading: t("distribution.plans.drafts.empty.heading"),
          description: t("distribution.plans.drafts.empty.description"),
        },
      }}
    />
  )
}

const column = createDataTableColumnHelper<AdminPlanDraftSummary>()

function useColumns() {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  return [
    column.accessor("name", { header: t("distribution.fields.name") }),
    column.accessor("based_on_version", {
      header: t("distribution.plans.drafts.basedOn"),
      cell: ({ getValue }) =>
        getValue() === null
          ? "–"
          : t("distribution.order.planVersion", { version: getValue() }),
    }),
    column.accessor("updated_at", {
      header: t("distribution.plans.drafts.changed"),
      cell: ({ getValue }) => dateTime(getValue()),
    }),
    column.accessor("updated_by", {
      header: t("distribution.plans.drafts.by"),
      cell: ({ getValue }) => <UserName id={getValue()} />,
    }),
    column.display({
      id: "actions",
      cell: ({ row }) => <DraftRowActions draft={row.original} />,
    }),
  ]
}
