import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"

export interface PromotionOptions {
  code: string
  type: "fixed" | "percentage"
  value: number
  currency: string
  /** What it lowers: all items of an order, if not said. */
  target?: "items" | "shipping_methods"
}

/** A discount code; gives the promotion's id. */
export async function createPromotion(
  container: MedusaContainer,
  { code, type, value, currency, target = "items" }: PromotionOptions
): Promise<string> {
  const { result } = await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code,
          type: "standard",
          status: "active",
          is_automatic: false,
          application_method: {
            type,
            value,
            currency_code: currency,
            target_type: target,
            allocation: "across",
          },
        },
      ],
    },
  })
  return result[0]!.id
}
