import { Button, createDataTableColumnHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminPlanDraftSummary } from "../../../../api/types"
import { EmptyRow } from "../../../components/empty-row"
import { Section } from "../../../components/section"
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
  const columns = useColumns()
  if (read.data?.count === 0) {
    return <NoDrafts />
  }
  return (
    <TableSection
      title={t("distribution.plans.drafts.title")}
      prefix={PREFIX}
      read={read}
      rows={read.data?.drafts}
      columns={columns}
      getRowId={({ id }) => id}
      rowHref={({ id }) => `/distribution/plans/drafts/${id}`}
      action={{
        label: t("distribution.plans.drafts.create"),
        to: "create-draft",
      }}
    />
  )
}

function NoDrafts() {
  const { t } = useTranslation()
  return (
    <Section
      title={t("distribution.plans.drafts.title")}
      aside={
        <Button size="small" variant="secondary" asChild>
          <Link to="create-draft">{t("distribution.plans.drafts.create")}</Link>
        </Button>
      }
    >
      <EmptyRow text={t("distribution.plans.drafts.empty")} />
    </Section>
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
