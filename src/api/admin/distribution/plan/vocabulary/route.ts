import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { ConditionType } from "../../../../../modules/distribution/domain/conditions"
import { builtIn } from "../../../../../modules/distribution/domain/plan/vocabulary"
import type { RewardType } from "../../../../../modules/distribution/domain/rewards"
import { distributionOf } from "../../../../../workflows/steps/module"
import type { AdminPlanVocabularyResponse } from "../../../../types"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPlanVocabularyResponse>
): Promise<void> {
  const { conditions, rewards } = distributionOf(req.scope).plans.vocabulary
  res.json({
    conditions: [...conditions.values()].map((kind) => ({
      ...describe(kind),
      about: kind.about,
      is_built_in: builtIn.conditions.has(kind.code),
    })),
    rewards: [...rewards.values()].map((kind) => ({
      ...describe(kind),
      is_built_in: builtIn.rewards.has(kind.code),
    })),
  })
}

function describe({ code, labels, args }: ConditionType | RewardType) {
  return { code, labels, needs_args: !args.safeParse({}).success }
}
