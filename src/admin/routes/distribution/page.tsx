import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ListTree } from "@medusajs/icons"
import { ListPage } from "../../components/list-page"
import { crumb } from "../../components/crumb"
import { DistributorsTable } from "./distributors-table"

const DistributorsPage = () => {
  return (
    <ListPage
      zone="distribution.distributor.list"
      id="distribution:distributors-table"
    >
      <DistributorsTable />
    </ListPage>
  )
}

export default DistributorsPage

export const config = defineRouteConfig({
  label: "distribution.nav.distribution",
  icon: ListTree,
  translationNs: "translation",
})

export const handle = { breadcrumb: crumb("distribution.nav.distribution") }
