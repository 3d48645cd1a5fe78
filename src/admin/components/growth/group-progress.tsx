import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  CriterionProgress,
  GrowthCriterion,
  GroupProgress as Progress,
} from "../../../api/types"
import type { Metric } from "../../../modules/distribution/domain/growth/metrics"
import { useCriterionText } from "../../hooks/use-criterion-text"
import { ProgressBar } from "../progress-bar"

/** How much of what a tier asks is there, criterion by criterion. */
export function GroupProgress({ progress }: { progress: Progress }) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-y-3">
      {progress.of.length > 1 && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {t(`distribution.growth.match.${progress.match}`)}
        </Text>
      )}
      {progress.of.map((part, index) =>
        "of" in part ? (
          <div key={index} className="border-ui-border-base border-s ps-3">
            <GroupProgress progress={part} />
          </div>
        ) : (
          <OfCriterion key={index} part={part} />
        )
      )}
    </div>
  )
}

function OfCriterion({ part }: { part: CriterionProgress }) {
  const { t } = useTranslation()
  const { sentence, valueText } = useCriterionText()
  const criterion = criterionOf(part)
  const label = sentence(criterion)
  return (
    <div className="flex flex-col gap-y-1">
      <Text size="small" className="text-pretty">
        {label}
      </Text>
      <ProgressBar
        label={label}
        percent={part.percent}
        text={
          part.is_met
            ? t("distribution.growth.progress.met", {
                value: valueText(criterion, part.value),
              })
            : t("distribution.growth.progress.missing", {
                value: valueText(criterion, part.value),
                missing: valueText(criterion, part.missing),
              })
        }
      />
    </div>
  )
}

/** The criterion that progress is of. */
function criterionOf(part: CriterionProgress): GrowthCriterion {
  return {
    metric: part.metric as Metric,
    at_least: part.at_least,
    ...(part.window ? { window: part.window } : {}),
    ...(part.currency_code ? { currency_code: part.currency_code } : {}),
    ...(part.tier_id ? { tier_id: part.tier_id } : {}),
  } as GrowthCriterion
}
