import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { builtIn } from "../../../../../modules/distribution/domain/plan/vocabulary"
import { distributionOf } from "../../../../../workflows/steps/module"
import type { AdminPlanVocabularyResponse } from "../../../../types"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPlanVocabularyResponse>
): Promise<void> {
  const { conditions, rewards } = distributionOf(req.scope).plans.vocabulary
  res.json({
    conditions: [...conditions.values()].map(({ code, about, labels }) => ({
      code,
      about,
      labels,
      is_built_in: builtIn.conditions.has(code),
    })),
    rewards: [...rewards.values()].map(({ code, labels }) => ({
      code,
      labels,
      is_built_in: builtIn.rewards.has(code),
    })),
  })
}
