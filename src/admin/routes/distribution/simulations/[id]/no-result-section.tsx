import { useTranslation } from "react-i18next"
import type { AdminSimulation } from "../../../../../api/types"
import { EmptyRow } from "../../../../components/empty-row"
import { Progress } from "../../../../components/simulation/progress"
import { Section } from "../../../../components/section"

/** What stands in place of a result: how far the run has come, or why there is none. */
export function NoResultSection({
  simulation,
}: {
  simulation: AdminSimulation
}) {
  const { t } = useTranslation()
  const { status, error } = simulation
  const isUnderWay = status === "queued" || status === "running"
  return (
    <Section title={t("distribution.simulations.result")}>
      {isUnderWay && (
        <div className="px-6 py-4">
          <Progress simulation={simulation} />
        </div>
      )}
      {!isUnderWay && (
        <EmptyRow
          text={error ?? t(`distribution.simulations.noResult.${status}`)}
        />
      )}
    </Section>
  )
}
