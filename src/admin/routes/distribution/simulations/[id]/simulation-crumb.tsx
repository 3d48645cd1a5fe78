import type { UIMatch } from "react-router-dom"
import { useSimulation } from "../../../../hooks/api/simulations"
import { useSimulationName } from "../../../../hooks/use-simulation-text"

/** The breadcrumb of a simulation's page: its name. */
export function SimulationCrumb({ params }: UIMatch) {
  const { data } = useSimulation(params.id ?? "")
  const nameOf = useSimulationName()
  return data ? <>{nameOf(data.simulation)}</> : null
}
