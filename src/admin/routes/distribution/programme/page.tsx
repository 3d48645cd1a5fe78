import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { crumb } from "../../../components/crumb"
import { HealthSection } from "./health-section"
import { SettingsSection } from "./settings-section"
import { TermsSection } from "./terms-section"
import { VersionsSection } from "./versions-section"

const ProgrammePage = () => {
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.programme.details"
      preferredLayoutId="core:two-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="distribution:terms">
              <TermsSection />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:plan-versions">
              <VersionsSection />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="distribution:settings">
              <SettingsSection />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:health">
              <HealthSection />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export default ProgrammePage

export const config = defineRouteConfig({
  label: "distribution.nav.programme",
  rank: 2,
  translationNs: "translation",
})

export const handle = { breadcrumb: crumb("distribution.nav.programme") }
