import { Container, Heading, Skeleton } from "@medusajs/ui"
import type { PropsWithChildren, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { EmptyRow } from "./empty-row"

interface SectionProps extends PropsWithChildren {
  title: string
  aside?: ReactNode
  isLoading?: boolean
  /** What it shows could not be read: nothing is not the same as not known. */
  isUnreadable?: boolean
}

/** A card of a page: title, what can be done, rows. */
export function Section({ title, aside, ...content }: SectionProps) {
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-2 px-6 py-4">
        <Heading level="h2">{title}</Heading>
        {aside}
      </div>
      <SectionContent {...content} />
    </Container>
  )
}

type ContentProps = Omit<SectionProps, "title" | "aside">

/** Its rows, or that they are on their way or could not be read. */
export function SectionContent({
  isLoading,
  isUnreadable,
  children,
}: ContentProps) {
  const { t } = useTranslation()
  if (isUnreadable) {
    return <EmptyRow text={t("distribution.common.unreadable")} />
  }
  return isLoading ? <LoadingRows /> : children
}

function LoadingRows() {
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Skeleton className="h-5 w-full" />
      <Skeleton className="h-5 w-2/3" />
      <Skeleton className="h-5 w-1/2" />
    </div>
  )
}
