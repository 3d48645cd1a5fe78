import type { OrderLine } from "../order"
import type { PlanDocument } from "./document"

/** Which lines can earn at all: gift cards as the plan says, and nothing that it excludes. */
export function eligibility({
  basis,
  excluded,
}: PlanDocument): (line: OrderLine) => boolean {
  const products = new Set(excluded.product_ids)
  const categories = new Set(excluded.category_ids)
  const collections = new Set(excluded.collection_ids)
  const types = new Set(excluded.type_ids)
  const tags = new Set(excluded.tag_ids)
  return (line) =>
    !(
      (line.isGiftCard && !basis.gift_cards) ||
      has(products, line.productId) ||
      has(collections, line.collectionId) ||
      has(types, line.typeId) ||
      line.categoryIds.some((id) => categories.has(id)) ||
      line.tagIds.some((id) => tags.has(id))
    )
}

function has(ids: ReadonlySet<string>, id: string | null): boolean {
  return id !== null && ids.has(id)
}
