import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { crumb } from "../../../components/crumb"
import { AwardsSection } from "./awards-section"
import { PrizesSection } from "./prizes-section"

const AwardsPage = () => {
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.award.list"
      preferredLayoutId="core:two-column"
      sections={{
        main: (
          <LayoutComposer.Entry id="distribution:awards">
            <AwardsSection />
          </LayoutComposer.Entry>
        ),
        side: (
          <LayoutComposer.Entry id="distribution:prizes">
            <PrizesSection />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export default AwardsPage

export const config = defineRouteConfig({
  label: "distribution.nav.awards",
  rank: 4,
  translationNs: "translation",
})

export const handle = { breadcrumb: crumb("distribution.nav.awards") }
