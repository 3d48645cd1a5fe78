import { useTranslation } from "react-i18next"
import type { AdminSimulationSummary } from "../../../api/types"
import { ProgressBar } from "../progress-bar"

/** How far a simulation has come. */
export function Progress({
  simulation: { processed, total },
}: {
  simulation: Pick<AdminSimulationSummary, "processed" | "total">
}) {
  const { t } = useTranslation()
  return (
    <ProgressBar
      label={t("distribution.simulations.progress")}
      percent={total ? Math.round((processed / total) * 100) : 0}
      text={
        total === null
          ? t("distribution.simulations.notBegun")
          : t("distribution.simulations.processed", { processed, total })
      }
    />
  )
}
