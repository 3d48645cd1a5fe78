import { Container, Heading, Text } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import { SectionContent } from "../../../components/section"
import { ShowAll } from "../../../components/show-all"
import type { useLongerList } from "../../../hooks/use-longer-list"

interface WorkListProps extends PropsWithChildren {
  name: "slipping" | "atRisk" | "close"
  read: { isPending: boolean; isError: boolean; data?: { count: number } }
  shown: number
  list: ReturnType<typeof useLongerList>
}

/** Distributors to look after, and why they are on the list. */
export function WorkList({ name, read, shown, list, children }: WorkListProps) {
  const { t } = useTranslation()
  const count = read.data?.count ?? 0
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">
          {t(`distribution.growth.work.${name}.title`)}
        </Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t(`distribution.growth.work.${name}.subtitle`)}
        </Text>
      </div>
      <SectionContent
        isLoading={read.isPending}
        isUnreadable={read.isError && !read.data}
      >
        {children}
        {count > shown && list.hasMore && (
          <div className="px-6 py-3">
            <ShowAll count={count} onClick={list.showMore} />
          </div>
        )}
      </SectionContent>
    </Container>
  )
}
