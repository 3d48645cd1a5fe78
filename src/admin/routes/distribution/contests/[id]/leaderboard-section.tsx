import { Badge, Container, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  AdminContest,
  AdminContestStanding,
} from "../../../../../api/types"
import { DistributorLink } from "../../../../components/distributor-link"
import { EmptyRow } from "../../../../components/empty-row"
import { SectionContent } from "../../../../components/section"
import { ShowMore } from "../../../../components/show-more"
import { useLeaderboard } from "../../../../hooks/api/contests"
import { useFormat } from "../../../../hooks/use-format"
import { useRewardText } from "../../../../hooks/use-reward-text"
import { ContestActions } from "./contest-actions"

/** Who leads, by what, and what it would bring; with what can be done with the contest. */
export function LeaderboardSection({ contest }: { contest: AdminContest }) {
  const { t } = useTranslation()
  const { rows: standings, more, state } = useLeaderboard(contest.id)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div>
          <Heading>{contest.name}</Heading>
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {contest.description ||
              t(`distribution.contests.about.${contest.status}`)}
          </Text>
        </div>
        <ContestActions contest={contest} />
      </div>
      <SectionContent {...state}>
        {standings.length === 0 ? (
          <EmptyRow text={t("distribution.contests.nobody")} />
        ) : (
          <Board contest={contest} standings={standings} />
        )}
        <ShowMore {...more} />
      </SectionContent>
    </Container>
  )
}

function Board({
  contest,
  standings,
}: {
  contest: AdminContest
  standings: AdminContestStanding[]
}) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const rewardText = useRewardText()
  const score = (value: number) =>
    contest.unit === "money" && contest.currency_code
      ? money(value, contest.currency_code)
      : String(value)
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>
              {t("distribution.contests.fields.rank")}
            </Table.HeaderCell>
            <Table.HeaderCell>
              {t("distribution.fields.distributor")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("distribution.contests.fields.score")}
            </Table.HeaderCell>
            <Table.HeaderCell>
              {t("distribution.contests.fields.brings")}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {standings.map((standing) => (
            <Table.Row key={standing.id}>
              <Table.Cell className="tabular-nums">{standing.rank}</Table.Cell>
              <Table.Cell>
                <DistributorLink {...standing.distributor} />
              </Table.Cell>
              <Table.Cell
                className="text-right tabular-nums"
                title={standing.correction_reason ?? undefined}
              >
                {score(standing.score)}
              </Table.Cell>
              <Table.Cell>
                <span className="flex flex-wrap gap-1">
                  {standing.rewards.map((reward, index) => (
                    <Badge
                      key={index}
                      size="2xsmall"
                      className="whitespace-nowrap"
                    >
                      {rewardText(reward)}
                    </Badge>
                  ))}
                </span>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
