import { Button, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type {
  AdminContest,
  AdminContestObjection,
} from "../../../../../api/types"
import { DistributorLink } from "../../../../components/distributor-link"
import { Section } from "../../../../components/section"
import { ShowMore } from "../../../../components/show-more"
import { useObjections } from "../../../../hooks/api/contests"
import { useFormat } from "../../../../hooks/use-format"

const colors = { open: "orange", accepted: "green", rejected: "grey" } as const

/** What distributors object to in the result; nothing where nobody does. */
export function ObjectionsSection({ contest }: { contest: AdminContest }) {
  const { t } = useTranslation()
  const { rows: objections, more } = useObjections(contest.id)
  if (objections.length === 0) {
    return null
  }
  return (
    <Section title={t("distribution.contests.objections.title")}>
      {objections.map((objection) => (
        <Objection key={objection.id} objection={objection} />
      ))}
      <ShowMore {...more} />
    </Section>
  )
}

function Objection({ objection }: { objection: AdminContestObjection }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <DistributorLink {...objection.distributor} />
        {objection.status === "open" ? (
          <Button size="small" variant="secondary" asChild>
            <Link to={`answer?objection=${objection.id}`}>
              {t("distribution.contests.objections.answer")}
            </Link>
          </Button>
        ) : (
          <StatusBadge color={colors[objection.status]}>
            {t(`distribution.contests.objections.status.${objection.status}`)}
          </StatusBadge>
        )}
      </div>
      <Text size="small" className="text-pretty">
        {objection.message}
      </Text>
      <Text size="xsmall" className="text-ui-fg-muted">
        {dateTime(objection.created_at)}
      </Text>
      {objection.answer && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {objection.answer}
        </Text>
      )}
    </div>
  )
}
