import { SectionRow } from "@medusajs/dashboard/components"
import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTarget, StepBonusGiven } from "../../../../../api/types"
import { Section } from "../../../../components/section"
import { useFormat } from "../../../../hooks/use-format"
import { useRewardText } from "../../../../hooks/use-reward-text"
import { useTargetValue } from "../../../../hooks/use-target-value"
import { targetColors } from "../../../../lib/growth/target-colors"

/** What a target asks and gives. */
export function TermsSection({ target }: { target: AdminTarget }) {
  const { t } = useTranslation()
  const { date, rate } = useFormat()
  const rewardText = useRewardText()
  const value = useTargetValue(target)
  const words = (key: string) => t(`distribution.targets.fields.${key}`)
  const gives = (bonuses: StepBonusGiven[]) =>
    bonuses
      .map((bonus) =>
        bonus.kind === "share"
          ? t("distribution.targets.share", { rate: rate(bonus.rate_ppm) })
          : rewardText(bonus)
      )
      .join(" + ")
  const audience = [...target.tiers, ...target.distributors]
  const only = [
    ...(target.only?.products ?? []),
    ...(target.only?.categories ?? []),
  ]
  const rows: [key: string, value: string][] = [
    ["counts", t(`distribution.growth.metrics.${target.metric}`)],
    ...(only.length > 0 ? [["only", names(only)] as [string, string]] : []),
    [
      "every",
      t(`distribution.targets.periods.${target.period?.type ?? "tenure"}`),
    ],
    [
      "audience",
      audience.length > 0
        ? names(audience)
        : t("distribution.targets.everybody"),
    ],
    ["mode", t(`distribution.targets.modes.${target.mode}`)],
    ["timing", t(`distribution.targets.timings.${target.timing}`)],
    [
      "returns",
      t("distribution.common.days", { count: target.return_window_days }),
    ],
    ...(target.active_from
      ? [["activeFrom", date(target.active_from)] as [string, string]]
      : []),
    ...(target.ended_on
      ? [["endedOn", date(target.ended_on)] as [string, string]]
      : []),
  ]
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
        <SectionRow key={key} title={words(key)} value={text} />
      ))}
      {target.steps.map(({ at_least, bonuses }) => (
        <SectionRow
          key={at_least}
          title={t("distribution.targets.from", { value: value(at_least) })}
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

function names(things: { name: string }[]): string {
  return things.map(({ name }) => name).join(", ")
}
