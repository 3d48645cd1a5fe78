import { DataTable } from "@medusajs/dashboard/components"
import { ArrowDownTray } from "@medusajs/icons"
import {
  Container,
  createDataTableCommandHelper,
  type DataTableRowSelectionState,
} from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { BulkResult } from "../../../../components/statement/bulk-result"
import {
  useExportStatements,
  useStatements,
} from "../../../../hooks/api/statements"
import { useBulk } from "../../../../hooks/use-bulk"
import { useTableQuery } from "../../../../hooks/use-table-query"
import { shownAlready } from "../../../../lib/shown-already"
import { useStatementColumns } from "./use-statement-columns"
import { FILTERS, useStatementFilters } from "./use-statement-filters"

const PAGE_SIZE = 20

/** Every statement, to search, filter and order, to approve and send many at once, and to export. */
export function StatementsTable() {
  const { t } = useTranslation()
  const query = useTableQuery({ pageSize: PAGE_SIZE, filters: FILTERS })
  const { data, isPending, isError } = useStatements(query)
  const columns = useStatementColumns()
  const filters = useStatementFilters()
  const exporting = useExportStatements()
  const bulk = useBulk()
  const [selection, setSelection] = useState<DataTableRowSelectionState>({})
  const commands = useCommands(bulk, () => setSelection({}))
  if (isError && !data) {
    return <Section title={t("distribution.statements.title")} isUnreadable />
  }
  const { limit: _limit, offset: _offset, order: _order, ...matching } = query
  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        heading={t("distribution.statements.title")}
        subHeading={t("distribution.statements.subtitle")}
        data={data?.statements}
        rowCount={data?.count}
        columns={columns}
        filters={filters}
        commands={commands}
        rowSelection={{
          state: selection,
          onRowSelectionChange: setSelection,
          enableRowSelection: true,
        }}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/distribution/settlement/statements/${id}`}
        actionMenu={{
          groups: [
            {
              actions: [
                {
                  label: t("distribution.statements.export"),
                  icon: <ArrowDownTray />,
                  onClick: () => exporting.mutate(matching),
                },
              ],
            },
          ],
        }}
        emptyState={{
          empty: {
            heading: t("distribution.statements.empty.heading"),
            description: t("distribution.statements.empty.description"),
          },
          filtered: {
            heading: t("distribution.statements.filtered.heading"),
            description: t("distribution.statements.filtered.description"),
          },
        }}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
      />
      <BulkResult bulk={bulk} />
    </Container>
  )
}

const command = createDataTableCommandHelper()

/** What can be done with the chosen; they are chosen no longer once it was. */
function useCommands(bulk: ReturnType<typeof useBulk>, unselect: () => void) {
  const { t } = useTranslation()
  const withChosen =
    (verb: (ids: string[]) => Promise<boolean>) =>
    async (chosen: DataTableRowSelectionState) => {
      const isDone = await verb(Object.keys(chosen)).catch(shownAlready)
      if (isDone) {
        unselect()
      }
    }
  return [
    command.command({
      label: t("distribution.statements.approve.label"),
      shortcut: "a",
      action: withChosen((ids) => bulk.approve({ ids })),
    }),
    command.command({
      label: t("distribution.statements.issue.label"),
      shortcut: "s",
      action: withChosen(bulk.issue),
    }),
  ]
}
