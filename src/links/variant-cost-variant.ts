import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import DistributionModule from "../modules/distribution"

/** `variant_cost.product_variant` in queries. */
export default defineLink(
  { linkable: DistributionModule.linkable.variantCost, field: "variant_id" },
  ProductModule.linkable.productVariant,
  { readOnly: true }
)
