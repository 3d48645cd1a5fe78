import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminContestSummary } from "../../../../api/types"
import { crumb } from "../../../components/crumb"
import { EmptyRow } from "../../../components/empty-row"
import { ContestBadge } from "../../../components/growth/contest-badge"
import { ListPage } from "../../../components/list-page"
import { SectionContent } from "../../../components/section"
import { ShowMore } from "../../../components/show-more"
import { useContests } from "../../../hooks/api/contests"
import { useFormat } from "../../../hooks/use-format"

const ContestsPage = () => {
  return (
    <ListPage zone="distribution.contest.list" id="distribution:contests">
      <ContestsSection />
    </ListPage>
  )
}

export default ContestsPage

function ContestsSection() {
  const { t } = useTranslation()
  const { rows: contests, more, state } = useContests()
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading>{t("distribution.contests.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("distribution.contests.subtitle")}
          </Text>
        </div>
        <Button size="small" variant="secondary" asChild>
          <Link to="create">{t("distribution.contests.create")}</Link>
        </Button>
      </div>
      <SectionContent {...state}>
        {contests.length === 0 ? (
          <EmptyRow text={t("distribution.contests.empty")} />
        ) : (
          <Rows contests={contests} />
        )}
        <ShowMore {...more} />
      </SectionContent>
    </Container>
  )
}

function Rows({ contests }: { contests: AdminContestSummary[] }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {["name", "counts", "days", "entrants", "status"].map((key) => (
              <Table.HeaderCell key={key}>
                {t(`distribution.contests.fields.${key}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {contests.map((contest) => (
            <Table.Row key={contest.id}>
              <Table.Cell>
                <Link to={contest.id} className="text-ui-fg-interactive">
                  {contest.name}
                </Link>
              </Table.Cell>
              <Table.Cell>
                {t(`distribution.growth.metrics.${contest.metric}`)}
              </Table.Cell>
              <Table.Cell>
                {date(contest.starts_on)} – {date(contest.ends_on)}
              </Table.Cell>
              <Table.Cell className="tabular-nums">
                {contest.standing_count}
              </Table.Cell>
              <Table.Cell>
                <ContestBadge status={contest.status} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

export const config = defineRouteConfig({
  label: "distribution.nav.contests",
  rank: 3,
  translationNs: "translation",
})

export const handle = { breadcrumb: crumb("distribution.nav.contests") }
