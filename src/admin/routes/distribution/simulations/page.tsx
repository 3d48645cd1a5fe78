import { defineRouteConfig } from "@medusajs/admin-sdk"
import { crumb } from "../../../components/crumb"
import { ListPage } from "../../../components/list-page"
import { SimulationsTable } from "./simulations-table"

const SimulationsPage = () => {
  return (
    <ListPage zone="distribution.simulation.list" id="distribution:simulations">
      <SimulationsTable />
    </ListPage>
  )
}

export default SimulationsPage

export const config = defineRouteConfig({
  label: "distribution.nav.simulations",
  rank: 8,
  translationNs: "translation",
})

export const handle = { breadcrumb: crumb("distribution.nav.simulations") }
