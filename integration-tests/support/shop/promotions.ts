import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"

export interface PromotionOptions {
  code: string
  type: "fixed" | "percentage"
  value: number
  currency: string
}

/** A discount code over all items of an order. */
export async function createPromotion(
  container: MedusaContainer,
  { code, type, value, currency }: PromotionOptions
): Promise<void> {
  await createPromotionsWorkflow(container).run({
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
            target_type: "items",
            allocation: "across",
          },
        },
      ],
    },
  })
}
