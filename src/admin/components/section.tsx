import { Container, Heading, Skeleton } from "@medusajs/ui"
import type { PropsWithChildren, ReactNode } from "react"

interface SectionProps extends PropsWithChildren {
  title: string
  aside?: ReactNode
  isLoading?: boolean
}

/** A card of a page: title, what can be done, rows. */
export function Section({ title, aside, isLoading, children }: SectionProps) {
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-2 px-6 py-4">
        <Heading level="h2">{title}</Heading>
        {aside}
      </div>
      {isLoading ? <LoadingRows /> : children}
    </Container>
  )
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
