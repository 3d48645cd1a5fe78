import { LayoutComposer } from "@medusajs/dashboard/components"
import { useState } from "react"
import { type UIMatch, useParams } from "react-router-dom"
import { Section } from "../../../../components/section"
import { SimulationCrumb } from "./simulation-crumb"
import { useSimulation } from "../../../../hooks/api/simulations"
import { AboutSection } from "./about-section"
import { ResultSections } from "./result-sections"
import { NoResultSection } from "./no-result-section"

const SimulationPage = () => {
  const { id = "" } = useParams()
  const { data, isError, error } = useSimulation(id)
  const [currency, setCurrency] = useState<string | null>(null)
  if (isError && !data) {
    throw error
  }
  if (!data) {
    return <Section title="" isLoading />
  }
  const { simulation } = data
  const results = simulation.result?.by_currency ?? []
  const shown =
    results.find(({ currency_code }) => currency_code === currency) ??
    results[0]
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.simulation.details"
      preferredLayoutId="core:two-column"
      data={simulation}
      sections={{
        main: shown ? (
          <ResultSections
            results={results}
            shown={shown}
            onCurrency={setCurrency}
          />
        ) : (
          <LayoutComposer.Entry id="distribution:simulation-none">
            <NoResultSection simulation={simulation} />
          </LayoutComposer.Entry>
        ),
        side: (
          <LayoutComposer.Entry id="distribution:simulation-about">
            <AboutSection simulation={simulation} />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export default SimulationPage

export const handle = {
  breadcrumb: (match: UIMatch) => <SimulationCrumb {...match} />,
}
