import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { crumb } from "../../../components/crumb"
import { DraftsSection } from "./drafts-section"
import { InForceSection } from "./in-force-section"
import { ScheduledSection } from "./scheduled-section"
import { VersionsSection } from "./versions-section"

/** The commission plan: what is in force, what comes, what is being prepared, what was. */
const PlansPage = () => {
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.plan.list"
      preferredLayoutId="core:two-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="distribution:plan-drafts">
              <DraftsSection />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:plan-scheduled">
              <ScheduledSection />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:plan-versions">
              <VersionsSection />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <LayoutComposer.Entry id="distribution:plan-in-force">
            <InForceSection />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export default PlansPage

export const config = defineRouteConfig({
  label: "distribution.nav.plans",
  rank: 6,
  translationNs: "translation",
})

export const handle = { breadcrumb: crumb("distribution.nav.plans") }
