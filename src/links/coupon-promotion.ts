import { defineLink } from "@medusajs/framework/utils"
import PromotionModule from "@medusajs/medusa/promotion"
import DistributionModule from "../modules/distribution"

/** `coupon.promotion` in queries. */
export default defineLink(
  { linkable: DistributionModule.linkable.coupon, field: "promotion_id" },
  PromotionModule.linkable.promotion,
  { readOnly: true }
)
