import type { Words } from "./words"

/** What a plan names by id. */
export type Named =
  | "product"
  | "variant"
  | "category"
  | "collection"
  | "product_type"
  | "tag"
  | "customer_group"
  | "region"
  | "sales_channel"
  | "tier"
  | "distributor"

/** What ids are called, and what a store's own kinds of condition and reward are. */
export interface Names {
  /** The name, or the id when nothing is known by it. */
  of(kind: Named, id: string): string
  /** The label of a condition or reward; its code when it has none. */
  labelOf(code: string): Words
}

/** Names for where nothing is looked up: ids and codes. */
export const NO_NAMES: Names = {
  of: (_, id) => id,
  labelOf: (code) => ({ en: code, zhCN: code }),
}
