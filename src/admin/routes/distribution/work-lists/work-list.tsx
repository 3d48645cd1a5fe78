import { Container, Heading, Text } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import { SectionContent } from "../../../components/section"
import { ShowMore } from "../../../components/show-more"
import type { LongList } from "../../../hooks/api/long-list"

interface WorkListProps
  extends PropsWithChildren, Pick<LongList, "state" | "more"> {
  name: "slipping" | "atRisk" | "close"
}

/** Distributors to look after, and why they are on the list. */
export function WorkList({ name, state, more, children }: WorkListProps) {
  const { t } = useTranslation()
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
      <SectionContent {...state}>
        {children}
        <ShowMore {...more} />
      </SectionContent>
    </Container>
  )
}
