import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import type { AdminContest } from "../../../../../api/types"
import { ContestBadge } from "../../../../components/growth/contest-badge"
import { Section } from "../../../../components/section"
import { useAudienceText } from "../../../../hooks/use-audience-text"
import { useFormat } from "../../../../hooks/use-format"
import { useRewardTerms } from "../../../../hooks/use-reward-text"

/** The terms of a contest. */
export function AboutSection({ contest }: { contest: AdminContest }) {
  const { t } = useTranslation()
  const { date, dateTime, money } = useFormat()
  const audienceText = useAudienceText()
  const rewardTerms = useRewardTerms()
  const { audience, prizes, minimum, currency_code, unit } = contest
  const words = (key: string) => t(`distribution.contests.fields.${key}`)
  const ranks = ({ from_rank, to_rank }: (typeof prizes)[number]) =>
    from_rank === to_rank ? String(from_rank) : `${from_rank}–${to_rank}`
  return (
    <Section
      title={t("distribution.contests.terms")}
      aside={<ContestBadge status={contest.status} />}
    >
      <SectionRow
        title={words("counts")}
        value={t(`distribution.growth.metrics.${contest.metric}`)}
      />
      <SectionRow
        title={words("days")}
        value={`${date(contest.starts_on)} – ${date(contest.ends_on)}`}
      />
      <SectionRow
        title={words("audience")}
        value={audienceText(audience, t("distribution.contests.everybody"))}
      />
      <SectionRow
        title={words("minimum")}
        value={
          unit === "money" && currency_code
            ? money(minimum, currency_code)
            : String(minimum)
        }
      />
      <SectionRow
        title={words("ties")}
        value={t(`distribution.contests.ties.${contest.tie_rule}`)}
      />
      {prizes.map((prize, index) => (
        <SectionRow
          key={index}
          title={t("distribution.contests.rankPrize", { rank: ranks(prize) })}
          value={rewardTerms(prize.reward)}
        />
      ))}
      <SectionRow
        title={words("final")}
        value={dateTime(contest.frozen_at ?? contest.freezes_at)}
      />
      {!contest.objections_until && (
        <SectionRow
          title={words("objections")}
          value={t("distribution.common.days", {
            count: contest.objections_days,
          })}
        />
      )}
      {contest.objections_until && (
        <SectionRow
          title={words("objectionsUntil")}
          value={dateTime(contest.objections_until)}
        />
      )}
      {contest.awarded_at && (
        <SectionRow
          title={words("awarded")}
          value={dateTime(contest.awarded_at)}
        />
      )}
    </Section>
  )
}
