import { defineRouteConfig } from "@medusajs/admin-sdk"
import { LayoutComposer } from "@medusajs/dashboard/components"
import { crumb } from "../../../components/crumb"
import { AtRiskSection, CloseSection } from "./progress-sections"
import { SlippingSection } from "./slipping-section"

const WorkListsPage = () => {
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.work_list.list"
      preferredLayoutId="core:single-column"
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="distribution:slipping">
              <SlippingSection />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:at-risk">
              <AtRiskSection />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:close">
              <CloseSection />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export default WorkListsPage

export const config = defineRouteConfig({
  label: "distribution.nav.workLists",
  rank: 5,
  translationNs: "translation",
})

export const handle = { breadcrumb: crumb("distribution.nav.workLists") }
