import { defineRouteConfig } from "@medusajs/admin-sdk"
import { crumb } from "../../../components/crumb"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { EvaluationsSection } from "./evaluations-section"
import { GrowthSettingsSection } from "./growth-settings-section"
import { ProposalsSection } from "./proposals-section"
import { TiersSection } from "./tiers-section"

const TiersPage = () => {
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.tier.list"
      preferredLayoutId="core:two-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="distribution:tiers">
              <TiersSection />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:tier-proposals">
              <ProposalsSection />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:tier-evaluations">
              <EvaluationsSection />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <LayoutComposer.Entry id="distribution:growth-settings">
            <GrowthSettingsSection />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export default TiersPage

export const config = defineRouteConfig({
  label: "distribution.nav.tiers",
  rank: 1,
  translationNs: "translation",
})

export const handle = { breadcrumb: crumb("distribution.nav.tiers") }
