import { category } from "./category"
import { collection } from "./collection"
import type { ConditionType } from "./condition"
import { country } from "./country"
import { currency } from "./currency"
import { customer } from "./customer"
import { customerGroup } from "./customer-group"
import { discountCode } from "./discount-code"
import { distributor } from "./distributor"
import { evidence } from "./evidence"
import { orderAmount } from "./order-amount"
import { orderNumber } from "./order-number"
import { product } from "./product"
import { productType } from "./product-type"
import { quantity } from "./quantity"
import { region } from "./region"
import { salesChannel } from "./sales-channel"
import { tag } from "./tag"
import { tier } from "./tier"
import { variant } from "./variant"

/** The conditions that rules are made of. */
export const conditionTypes = [
  product,
  variant,
  category,
  collection,
  productType,
  tag,
  quantity,
  orderAmount,
  orderNumber,
  customer,
  customerGroup,
  discountCode,
  evidence,
  region,
  country,
  salesChannel,
  currency,
  tier,
  distributor,
] as ConditionType[]

export type { ConditionType, Facts, Labels, Predicate } from "./condition"
