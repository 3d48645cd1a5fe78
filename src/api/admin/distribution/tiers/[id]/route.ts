import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  deleteTierWorkflow,
  updateTierWorkflow,
} from "../../../../../workflows"
import type { TierUpdate } from "../../../../../modules/distribution/plan/update-tier"
import { actorOf } from "../../../../shared/actor"
import { minorByCurrency } from "../../../../shared/amounts-by-currency"
import type {
  AdminTierDeleteResponse,
  AdminTierResponse,
} from "../../../../types"
import { presentTier } from "../present-tiers"
import type { UpdateTier } from "../validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTierResponse>
): Promise<void> {
  res.json({ tier: await presentTier(req.scope, req.params.id!) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateTier>,
  res: MedusaResponse<AdminTierResponse>
): Promise<void> {
  const { result } = await updateTierWorkflow(req.scope).run({
    input: {
      ...(await updateOf(req.scope, req.validatedBody)),
      id: req.params.id!,
      actor: actorOf(req),
    },
  })
  res.json({ tier: await presentTier(req.scope, result.id) })
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTierDeleteResponse>
): Promise<void> {
  const id = req.params.id!
  await deleteTierWorkflow(req.scope).run({
    input: { id, actor: actorOf(req) },
  })
  res.json({ id, object: "tier", deleted: true })
}

/** What a body asks for, with its amounts in minor units. */
async function updateOf(
  scope: MedusaContainer,
  { settlement, ...rest }: UpdateTier
): Promise<Omit<TierUpdate, "id" | "actor">> {
  if (!settlement) {
    return { ...rest, settlement }
  }
  const { minimums, ...terms } = settlement
  return {
    ...rest,
    settlement: {
      ...terms,
      ...(minimums ? { minimums: await minorByCurrency(scope, minimums) } : {}),
    },
  }
}
