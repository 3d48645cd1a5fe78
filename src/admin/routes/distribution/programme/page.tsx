import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { crumb } from "../../../components/crumb"
import { HealthSection } from "./health-section"
import { PlanSection } from "./plan-section"
import { SettingsSection } from "./settings-section"

const ProgrammePage = () => {
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.programme.details"
      preferredLayoutId="core:two-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="distribution:plan">
              <PlanSection />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:settings">
              <SettingsSection />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <LayoutComposer.Entry id="distribution:health">
            <HealthSection />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export default ProgrammePage

export const config = defineRouteConfig({
  label: "distribution.nav.programme",
  rank: 9,
  translationNs: "translation",
})

export const handle = { breadcrumb: crumb("distribution.nav.programme") }
