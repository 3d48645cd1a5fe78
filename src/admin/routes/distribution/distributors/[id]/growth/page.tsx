import { LayoutComposer } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"
import { crumb } from "../../../../../components/crumb"
import { Section } from "../../../../../components/section"
import { useDistributor } from "../../../../../hooks/api/distributors"
import { HistorySection } from "./history-section"
import { ResultsSection } from "./results-section"
import { StandingSection } from "./standing-section"

/** How a distributor grows: what it and its team brought, and how it rose and fell by it. */
const GrowthPage = () => {
  const { id = "" } = useParams()
  const { data, isError, error } = useDistributor(id)
  if (isError && !data) {
    throw error
  }
  if (!data) {
    return <Section title="" isLoading />
  }
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.distributor_growth.details"
      preferredLayoutId="core:two-column"
      data={data.distributor}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="distribution:growth-results">
              <ResultsSection distributor={data.distributor} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:growth-history">
              <HistorySection id={id} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <LayoutComposer.Entry id="distribution:growth-standing">
            <StandingSection distributor={data.distributor} />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export default GrowthPage

export const handle = { breadcrumb: crumb("distribution.growth.title") }
