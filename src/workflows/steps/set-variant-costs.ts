import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../modules/distribution/audit/record-audit"
import type { TypedCost } from "../../modules/distribution/cost/parse-costs"
import { explainRefusal } from "../../modules/distribution/cost/refusals"
import { notFound } from "../../modules/distribution/errors"
import { knownDigits } from "../currency-digits"
import { existingVariants } from "../variant-costs/find-variants"
import { distributionOf } from "./module"

export interface SetVariantCostsInput {
  costs: TypedCost[]
  actor: Actor
}

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const setVariantCostsStep = createStep(
  "distribution-set-variant-costs",
  async ({ costs, actor }: SetVariantCostsInput, { container }) => {
    await refuseUnknownVariants(container, costs)
    const digits = await knownDigits(
      container.resolve(ContainerRegistrationKeys.QUERY),
      costs.map(({ currency_code }) => currency_code.trim().toLowerCase())
    )
    return new StepResponse(
      await distributionOf(container).costs.set({ costs, digits, actor })
    )
  }
)

async function refuseUnknownVariants(
  container: MedusaContainer,
  costs: readonly TypedCost[]
): Promise<void> {
  const ids = costs.map(({ variant_id }) => variant_id)
  const existing = await existingVariants(container, ids)
  const unknown = ids.find((id) => !existing.has(id))
  if (unknown !== undefined) {
    const refusal = { code: "unknown_variant", variantId: unknown } as const
    throw notFound(explainRefusal(refusal).en)
  }
}
