import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ContestStatus } from "../../../modules/distribution/domain/growth/contest"

const colors = {
  draft: "grey",
  open: "blue",
  frozen: "orange",
  awarded: "green",
  canceled: "red",
} as const satisfies Record<ContestStatus, string>

export function ContestBadge({ status }: { status: ContestStatus }) {
  const { t } = useTranslation()
  return (
    <StatusBadge color={colors[status]}>
      {t(`distribution.contests.status.${status}`)}
    </StatusBadge>
  )
}
