import { LayoutComposer } from "@medusajs/dashboard/components"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { crumb } from "../../../components/crumb"
import { BatchesTable } from "./batches-table"
import { DueSection } from "./due-section"

const PayoutsPage = () => {
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.payout.list"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="distribution:payouts-due">
              <DueSection />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:payout-batches">
              <BatchesTable />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export default PayoutsPage

export const config = defineRouteConfig({
  label: "distribution.nav.payouts",
  rank: 11,
  translationNs: "translation",
})

export const handle = { breadcrumb: crumb("distribution.nav.payouts") }
