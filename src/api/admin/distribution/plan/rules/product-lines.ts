import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { ZERO } from "../../../../../modules/distribution/domain/money"
import type { OrderLine } from "../../../../../modules/distribution/domain/order"
import {
  productFields,
  type RawProduct,
} from "../../../../../workflows/read-orders/raw-order"
import { placeInCatalogue } from "../../../../../workflows/read-orders/to-snapshot"

interface Product extends RawProduct {
  title: string
  variants?: { id: string }[]
}

/** A product as order lines would have it: one of each variant. */
export async function productLines(
  scope: MedusaContainer,
  id: string
): Promise<OrderLine[]> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["title", "variants.id", ...productFields],
    filters: { id },
  })
  const [product] = data as unknown as Product[]
  if (!product) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no product with id ${id}`
    )
  }
  const variantIds = (product.variants ?? []).map((variant) => variant.id)
  const each = variantIds.length > 0 ? variantIds : [null]
  return each.map((variantId) => toLine(product, variantId))
}

function toLine(product: Product, variantId: string | null): OrderLine {
  return {
    id: variantId ?? product.id,
    title: product.title,
    variantId,
    productId: product.id,
    ...placeInCatalogue(product),
    quantity: 1,
    kept: 1,
    isGiftCard: product.is_giftcard,
    keptNet: ZERO,
    keptTax: ZERO,
    orderedNet: ZERO,
    orderedTax: ZERO,
    unitCost: null,
  }
}
