import type { Explanation } from "../../../api/types"
import { keys } from "./query-keys"
import { useRead } from "./request"

export interface TouchingRule {
  id: string
  kind: "rule" | "override"
  name: string
  priority: number
  sentence: Explanation
  /** What of the product it looks at. */
  touches: Explanation
  /** It asks nothing of the product, so it touches every one. */
  always: boolean
}

/** Which rules of the plan in force a product meets. */
export function useProductRules(productId: string) {
  return useRead<{ rules: TouchingRule[] }>(
    [...keys.plan, "rules", productId],
    "/plan/rules",
    { product_id: productId }
  )
}
