import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  QueryContext,
} from "@medusajs/framework/utils"
import {
  fromMajor,
  minor,
  ZERO,
} from "../../../../../modules/distribution/domain/money"
import type { OrderLine } from "../../../../../modules/distribution/domain/order"
import {
  productFields,
  type RawProduct,
} from "../../../../../workflows/read-orders/raw-order"
import { placeInCatalogue } from "../../../../../workflows/read-orders/to-snapshot"
import type { ImaginedOrder } from "./validators"

type Item = ImaginedOrder["items"][number]

interface Variant {
  id: string
  title: string
  product: RawProduct & { title: string }
  calculated_price?: { calculated_amount: number | null } | null
}

/** The lines of an imagined order: real variants at the price given, or their own. */
export async function imagineLines(
  scope: MedusaContainer,
  order: ImaginedOrder,
  digits: number
): Promise<OrderLine[]> {
  const variants = await variantsOf(scope, order)
  return order.items.map((item, index) => {
    const variant = variants.get(item.variant_id)
    if (!variant) {
      throw invalid(
        `There is no variant with id ${item.variant_id}; choose another`
      )
    }
    return toLine(variant, {
      id: `line-${index}`,
      quantity: item.quantity,
      unit: fromMajor(priceOf(item, variant, order).toFixed(digits), digits),
    })
  })
}

async function variantsOf(
  scope: MedusaContainer,
  { items, currency_code, region_id }: ImaginedOrder
): Promise<Map<string, Variant>> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "id",
      "title",
      "product.title",
      ...productFields.map((field) => `product.${field}`),
      "calculated_price.*",
    ],
    filters: { id: items.map(({ variant_id }) => variant_id) },
    context: {
      calculated_price: QueryContext({
        currency_code,
        ...(region_id ? { region_id } : {}),
      }),
    },
  })
  const variants = data as unknown as Variant[]
  return new Map(variants.map((variant) => [variant.id, variant]))
}

function priceOf(
  { unit_price }: Item,
  { id, product, calculated_price }: Variant,
  { currency_code }: ImaginedOrder
): number {
  const price = unit_price ?? calculated_price?.calculated_amount
  if (price === null || price === undefined) {
    throw invalid(
      `The variant ${id} of ${product.title} has no price in ${currency_code.toUpperCase()}; give a unit_price`
    )
  }
  return price
}

function toLine(
  { id: variantId, product }: Variant,
  { id, quantity, unit }: { id: string; quantity: number; unit: bigint }
): OrderLine {
  const net = minor(unit * BigInt(quantity))
  return {
    id,
    title: product.title,
    variantId,
    productId: product.id,
    ...placeInCatalogue(product),
    quantity,
    kept: quantity,
    isGiftCard: product.is_giftcard,
    keptNet: net,
    keptTax: ZERO,
    orderedNet: net,
    orderedTax: ZERO,
    unitCost: null,
  }
}

function invalid(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
