import { LayoutComposer } from "@medusajs/dashboard/components"
import type { ReactNode } from "react"

interface ListPageProps {
  /** Where widgets of others may be put: `<zone>.before`, `<zone>.after` … */
  zone: string
  id: string
  children: ReactNode
}

/** A page of one column. */
export function ListPage({ zone, id, children }: ListPageProps) {
  return (
    <LayoutComposer
      widgetsZonePrefix={zone}
      preferredLayoutId="core:single-column"
      sections={{
        main: <LayoutComposer.Entry id={id}>{children}</LayoutComposer.Entry>,
      }}
    />
  )
}
