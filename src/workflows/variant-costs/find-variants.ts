import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** One statement names no more than this. */
const BATCH = 1_000

/** The ids among these that are variants. */
export async function existingVariants(
  scope: MedusaContainer,
  ids: readonly string[]
): Promise<Set<string>> {
  const found = await findVariants(scope, "id", ids)
  return new Set(found.map(({ id }) => id))
}

/** Variant ids by their SKU. */
export async function variantsBySku(
  scope: MedusaContainer,
  skus: readonly string[]
): Promise<Map<string, string>> {
  const found = await findVariants(scope, "sku", skus)
  return new Map(found.map(({ id, sku }) => [sku ?? "", id]))
}

async function findVariants(
  scope: MedusaContainer,
  field: "id" | "sku",
  values: readonly string[]
): Promise<{ id: string; sku?: string | null }[]> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const wanted = [...new Set(values)].filter((value) => value !== "")
  const found: { id: string; sku?: string | null }[] = []
  for (let start = 0; start < wanted.length; start += BATCH) {
    const { data } = await query.graph({
      entity: "product_variant",
      fields: ["id", "sku"],
      filters: { [field]: wanted.slice(start, start + BATCH) },
    })
    found.push(...data)
  }
  return found
}
