import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import DistributionModule from "../modules/distribution"

/** `attribution.customer` in queries. */
export default defineLink(
  { linkable: DistributionModule.linkable.attribution, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
