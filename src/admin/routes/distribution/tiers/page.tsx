import { defineRouteConfig } from "@medusajs/admin-sdk"
import { crumb } from "../../../components/crumb"
import { ListPage } from "../../../components/list-page"
import { TiersSection } from "./tiers-section"

const TiersPage = () => {
  return (
    <ListPage zone="distribution.tier.list" id="distribution:tiers">
      <TiersSection />
    </ListPage>
  )
}

export default TiersPage

export const config = defineRouteConfig({
  label: "distribution.nav.tiers",
  rank: 1,
  translationNs: "translation",
})

export const handle = { breadcrumb: crumb("distribution.nav.tiers") }
