import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import DistributionModule from "../modules/distribution"

/** `commission.order` in queries. */
export default defineLink(
  { linkable: DistributionModule.linkable.commission, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true }
)
