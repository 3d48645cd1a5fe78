import { defineRouteConfig } from "@medusajs/admin-sdk"
import { crumb } from "../../../components/crumb"
import { ListPage } from "../../../components/list-page"
import { CostsTable } from "./costs-table"

const CostsPage = () => {
  return (
    <ListPage zone="distribution.cost.list" id="distribution:costs">
      <CostsTable />
    </ListPage>
  )
}

export default CostsPage

export const config = defineRouteConfig({
  label: "distribution.nav.costs",
  rank: 7,
  translationNs: "translation",
})

export const handle = { breadcrumb: crumb("distribution.nav.costs") }
