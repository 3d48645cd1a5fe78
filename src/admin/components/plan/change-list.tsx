import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPlanChange } from "../../../api/types"
import { useWords } from "../../hooks/use-words"

/** What differs between two plans, in words. */
export function ChangeList({ changes }: { changes: AdminPlanChange[] }) {
  const { t } = useTranslation()
  const words = useWords()
  if (changes.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("distribution.plans.versions.same")}
      </Text>
    )
  }
  return (
    <ul className="txt-compact-small text-ui-fg-subtle flex list-disc flex-col gap-y-2 pl-4">
      {changes.map((change, index) => (
        <li key={index} className="text-pretty">
          {words(change)}
        </li>
      ))}
    </ul>
  )
}
