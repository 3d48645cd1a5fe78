import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { crumb } from "../../../components/crumb"
import { DisputesSection } from "./disputes-section"
import { PeriodsTable } from "./periods-table"
import { SettlementSettingsSection } from "./settings-section"
import { TaxSection } from "./tax-section"
import { WorkSection } from "./work-section"

const SettlementPage = () => {
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.settlement.list"
      preferredLayoutId="core:two-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="distribution:settlement-work">
              <WorkSection />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:settlement-disputes">
              <DisputesSection />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:settlement-periods">
              <PeriodsTable />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="distribution:settlement-settings">
              <SettlementSettingsSection />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:settlement-tax">
              <TaxSection />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export default SettlementPage

export const config = defineRouteConfig({
  label: "distribution.nav.settlement",
  rank: 10,
  translationNs: "translation",
})

export const handle = { breadcrumb: crumb("distribution.nav.settlement") }
