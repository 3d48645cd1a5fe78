import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import DistributionModule from "../modules/distribution"

/** `distributor.customer` in queries; the distributor row holds the customer's id. */
export default defineLink(
  { linkable: DistributionModule.linkable.distributor, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
