import type { MedusaContainer } from "@medusajs/framework/types"
import { defaultCurrencies, MedusaError } from "@medusajs/framework/utils"
import {
  fromMajor,
  ZERO,
} from "../../../../../modules/distribution/domain/money"
import type { OrderSnapshot } from "../../../../../modules/distribution/domain/order"
import type { Imagined } from "../../../../../modules/distribution/explain/explain-imagined"
import { customerFacts } from "./customer-facts"
import { imagineLines } from "./imagine-lines"
import type { ImaginedOrder } from "./validators"

/** An order that a merchant imagines, as the domain sees orders; prices are net. */
export async function imagineOrder(
  scope: MedusaContainer,
  imagined: ImaginedOrder
): Promise<Omit<Imagined, "terms">> {
  const digits = digitsOf(imagined.currency_code)
  const customer = await customerFacts(scope, imagined.customer_id ?? null)
  const order: OrderSnapshot = {
    id: "preview",
    displayId: null,
    currency: imagined.currency_code,
    decimalDigits: digits,
    placedAt: new Date().toISOString(),
    isCanceled: false,
    customerId: imagined.customer_id ?? null,
    regionId: imagined.region_id ?? null,
    countryCode: imagined.country_code ?? null,
    salesChannelId: imagined.sales_channel_id ?? null,
    customerGroupIds: imagined.customer_group_ids ?? customer.groupIds,
    discountCodes: imagined.discount_code ? [imagined.discount_code] : [],
    milestones: {
      paidAt: null,
      fulfilledAt: null,
      deliveredAt: null,
      completedAt: null,
    },
    goodwill: { refunded: ZERO, total: ZERO },
    shipping: {
      net: fromMajor((imagined.shipping ?? 0).toFixed(digits), digits),
      tax: ZERO,
    },
    lines: await imagineLines(scope, imagined, digits),
  }
  return {
    order,
    distributorId: imagined.distributor_id,
    customerOrder: imagined.customer_order ?? null,
    placedBefore: customer.orderCount,
    evidence: imagined.evidence ?? null,
  }
}

function digitsOf(currency: string): number {
  const known = defaultCurrencies[currency.toUpperCase()]
  if (!known) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `There is no currency ${currency}; choose one of the store's`
    )
  }
  return known.decimal_digits
}
