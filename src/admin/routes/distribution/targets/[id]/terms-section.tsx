import { SectionRow } from "@medusajs/dashboard/components"
import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTarget, StepBonusGiven } from "../../../../../api/types"
import { Section } from "../../../../components/section"
import { useAudienceText } from "../../../../hooks/use-audience-text"
import { useFormat } from "../../../../hooks/use-format"
import { useRewardTerms } from "../../../../hooks/use-reward-text"
import { useTargetPeriod } from "../../../../hooks/use-target-period"
import { useTargetValue } from "../../../../hooks/use-target-value"
import { targetColors } from "../../../../lib/growth/target-colors"

/** What a target asks and gives. */
export function TermsSection({ target }: { target: AdminTarget }) {
  const { t } = useTranslation()
  const value = useTargetValue(target)
  const gives = useBonusesText()
  const rows = useTermsRows(target)
  return (
    <Section
      title={t("distribution.targets.terms")}
      aside={
        <StatusBadge color={targetColors[target.status]}>
          {t(`distribution.targets.status.${target.status}`)}
        </StatusBadge>
      }
    >
      {rows.map(([key, text]) => (
        <SectionRow
          key={key}
          title={t(`distribution.targets.fields.${key}`)}
          value={text}
        />
      ))}
      {target.steps.map(({ at_least, bonuses }) => (
        <SectionRow
          key={at_least}
          title={t(`distribution.targets.${target.period ? "from" : "after"}`, {
            value: value(at_least),
          })}
          value={gives(bonuses)}
        />
      ))}
      {target.streaks.map(({ periods, bonuses }) => (
        <SectionRow
          key={periods}
          title={t("distribution.targets.inARow", { count: periods })}
          value={gives(bonuses)}
        />
      ))}
    </Section>
  )
}

/** Everything that is given together. */
function useBonusesText() {
  const { t } = useTranslation()
  const { rate } = useFormat()
  const rewardTerms = useRewardTerms()
  return (bonuses: StepBonusGiven[]): string =>
    bonuses
      .map((bonus) =>
        bonus.kind === "share"
          ? t("distribution.targets.share", { rate: rate(bonus.rate_ppm) })
          : rewardTerms(bonus)
      )
      .join(" + ")
}

/** What applies to it, each by its field. */
function useTermsRows(target: AdminTarget): [field: string, text: string][] {
  const { t } = useTranslation()
  const { date } = useFormat()
  const periodText = useTargetPeriod()
  const audienceText = useAudienceText()
  const { only, period, active_from, ended_on } = target
  const rows: [string, string | null][] = [
    ["counts", t(`distribution.growth.metrics.${target.metric}`)],
    ["only", only && names([...only.products, ...only.categories])],
    ["every", period && periodText(period)],
    ["audience", audienceText(target, t("distribution.targets.everybody"))],
    ["mode", period && t(`distribution.targets.modes.${target.mode}`)],
    ["timing", period && t(`distribution.targets.timings.${target.timing}`)],
    [
      "returnWindow",
      period &&
        t("distribution.common.days", { count: target.return_window_days }),
    ],
    ["activeFrom", active_from && date(active_from)],
    ["endedOn", ended_on && date(ended_on)],
  ]
  return rows.flatMap(([field, text]): [string, string][] =>
    text === null ? [] : [[field, text]]
  )
}

function names(things: { name: string }[]): string {
  return things.map(({ name }) => name).join(", ")
}
