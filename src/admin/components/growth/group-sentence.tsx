import { useTranslation } from "react-i18next"
import type { GrowthGroup, GrowthInnerGroup } from "../../../api/types"
import { useCriterionText } from "../../hooks/use-criterion-text"

/** Criteria as sentences, with whether all of them are needed or any. */
export function GroupSentence({
  group,
}: {
  group: GrowthGroup | GrowthInnerGroup
}) {
  const { t } = useTranslation()
  const { sentence } = useCriterionText()
  return (
    <div className="flex flex-col gap-y-1">
      {group.of.length > 1 && (
        <span className="text-ui-fg-muted txt-compact-xsmall">
          {t(`distribution.growth.match.${group.match}`)}
        </span>
      )}
      <ul className="flex list-disc flex-col gap-y-1 ps-4">
        {group.of.map((part, index) => (
          <li key={index}>
            {"match" in part ? (
              <GroupSentence group={part} />
            ) : (
              <span className="txt-small text-pretty">{sentence(part)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
