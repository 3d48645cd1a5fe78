import { useTranslation } from "react-i18next"
import type { AdminSimulationSummary } from "../../api/types"
import { useFormat } from "./use-format"

/** What to call simulations: their name, or else the terms they run. */
export function useSimulationName() {
  const { t } = useTranslation()
  return ({ name }: Pick<AdminSimulationSummary, "name">) =>
    name ?? t("distribution.simulations.unnamed")
}

/** The days of a simulation, both included. */
export function useSimulatedDays() {
  const { date } = useFormat()
  return ({ from, until }: Pick<AdminSimulationSummary, "from" | "until">) => {
    const lastMoment = new Date(new Date(until).getTime() - 1)
    return `${date(from)} – ${date(lastMoment.toISOString())}`
  }
}
