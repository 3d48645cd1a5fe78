import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminSimulationSummary } from "../../../api/types"

/** How far a simulation has come. */
export function Progress({
  simulation: { processed, total },
}: {
  simulation: Pick<AdminSimulationSummary, "processed" | "total">
}) {
  const { t } = useTranslation()
  const percent = total ? Math.round((processed / total) * 100) : 0
  return (
    <div className="flex flex-col gap-y-2">
      <div
        role="progressbar"
        aria-label={t("distribution.simulations.progress")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="bg-ui-bg-component h-2 w-full overflow-hidden rounded-full"
      >
        <div
          className="h-full rounded-full transition-all"
          style={{ width: `${percent}%`, background: "var(--fg-interactive)" }}
        />
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle tabular-nums">
        {total === null
          ? t("distribution.simulations.notBegun")
          : t("distribution.simulations.processed", { processed, total })}
      </Text>
    </div>
  )
}
