import { LayoutComposer } from "@medusajs/dashboard/components"
import { type UIMatch, useParams } from "react-router-dom"
import { TierCrumb } from "../../../../components/crumb"
import { Section } from "../../../../components/section"
import { useTier } from "../../../../hooks/api/programme"
import { CriteriaSection } from "./criteria-section"
import { RightsSection } from "./rights-section"

const TierPage = () => {
  const { id = "" } = useParams()
  const { data, isError, error } = useTier(id)
  if (isError && !data) {
    throw error
  }
  if (!data) {
    return <Section title="" isLoading />
  }
  const { tier } = data
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.tier.details"
      preferredLayoutId="core:two-column"
      data={tier}
      sections={{
        main: (
          <LayoutComposer.Entry id="distribution:tier-criteria">
            <CriteriaSection tier={tier} />
          </LayoutComposer.Entry>
        ),
        side: (
          <LayoutComposer.Entry id="distribution:tier-rights">
            <RightsSection tier={tier} />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export default TierPage

export const handle = {
  breadcrumb: (match: UIMatch) => <TierCrumb {...match} />,
}
