import { CheckCircleSolid, MinusMini } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { GrowthEvidence } from "../../../api/types"
import { useCriterionText } from "../../hooks/use-criterion-text"

/** Each criterion with what the results came to. */
export function EvidenceList({ evidence }: { evidence: GrowthEvidence[] }) {
  const { t } = useTranslation()
  const { sentence, valueText } = useCriterionText()
  return (
    <ul className="flex flex-col gap-y-1">
      {evidence.map(({ criterion, value, is_met }, index) => (
        <li key={index} className="txt-compact-xsmall flex gap-x-1.5">
          <span
            role="img"
            aria-label={t(
              is_met ? "distribution.growth.met" : "distribution.growth.notMet"
            )}
            className={is_met ? "text-ui-tag-green-icon" : "text-ui-fg-muted"}
          >
            {is_met ? <CheckCircleSolid /> : <MinusMini />}
          </span>
          <span className="text-ui-fg-subtle text-pretty">
            {sentence(criterion)}{" "}
            <span className="text-ui-fg-base tabular-nums">
              {t("distribution.growth.cameTo", {
                value: valueText(criterion, value),
              })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
