import { DataTable, type DataTableProps } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { Section } from "./section"

export const TABLE_SECTION_PAGE = 10

interface TableSectionProps<T> extends Pick<
  DataTableProps<T>,
  "columns" | "filters" | "getRowId" | "rowHref" | "emptyState" | "action"
> {
  title: string
  /** Before the table's own parameters in the address of a page that has several. */
  prefix: string
  read: { isPending: boolean; isError: boolean; data?: { count: number } }
  rows: T[] | undefined
}

/** A card of a page that holds a table, `TABLE_SECTION_PAGE` rows at a time. */
export function TableSection<T>({
  title,
  read: { isPending, isError, data },
  rows,
  ...table
}: TableSectionProps<T>) {
  if (isError && !data) {
    return <Section title={title} isUnreadable />
  }
  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        {...table}
        heading={title}
        headingLevel="h2"
        data={rows}
        rowCount={data?.count}
        enableSearch={false}
        pageSize={TABLE_SECTION_PAGE}
        isLoading={isPending}
      />
    </Container>
  )
}
