import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { FindConfig } from "../../../../orm-bridge"
import { distributionOf } from "../../../../workflows/steps/module"
import { escapeLike } from "../../../shared/escape-like"
import type { ListCosts } from "./validators"

interface CostFilters extends Partial<
  Pick<ListCosts, "q" | "product_id" | "variant_id" | "missing_in">
> {
  /** Only variants whose id comes after this one. */
  after?: string
}

export interface VariantRow {
  id: string
  title: string
  sku: string | null
  product: { id: string; title: string } | null
  prices?: VariantPrice[] | null
}

export interface VariantPrice {
  currency_code: string
  amount: number
  min_quantity: number | null
  rules_count: number | null
  price_list_id?: string | null
}

const fields = ["id", "title", "sku", "product.id", "product.title"]

const priceFields = [
  "prices.currency_code",
  "prices.amount",
  "prices.min_quantity",
  "prices.rules_count",
  "prices.price_list_id",
]

/** A page of variants with their prices, and how many there are. */
export async function listVariants(
  scope: MedusaContainer,
  filters: CostFilters,
  page: Pick<FindConfig, "skip" | "take" | "order">
): Promise<{ variants: VariantRow[]; count: number }> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "product_variant",
    fields: [...fields, ...priceFields],
    filters: await variantFilters(scope, filters),
    pagination: page as Record<string, unknown>,
  })
  return {
    variants: data as unknown as VariantRow[],
    count: metadata?.count ?? data.length,
  }
}

async function variantFilters(
  scope: MedusaContainer,
  { q, product_id, variant_id, missing_in, after }: CostFilters
): Promise<Record<string, unknown>> {
  const costed = missing_in
    ? await distributionOf(scope).costs.costedVariants(missing_in)
    : []
  const conditions = [
    product_id && { product_id },
    variant_id && { id: variant_id },
    costed.length > 0 && { id: { $nin: costed } },
    after && { id: { $gt: after } },
  ].filter(Boolean)
  return {
    ...(q ? { q: escapeLike(q) } : {}),
    ...(conditions.length > 0 ? { $and: conditions } : {}),
  }
}

/** What variants are called, by id; prices are left out. */
export async function variantNames(
  scope: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, VariantRow>> {
  if (ids.length === 0) {
    return new Map()
  }
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields,
    filters: { id: [...new Set(ids)] },
  })
  const rows = data as unknown as VariantRow[]
  return new Map(rows.map((row) => [row.id, row]))
}
