import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  deleteTierWorkflow,
  updateTierWorkflow,
} from "../../../../../workflows"
import type { TierUpdate } from "../../../../../modules/distribution/plan/update-tier"
import { actorOf } from "../../../../shared/actor"
import type { TierSettlement } from "../../../../../modules/distribution/domain/settlement/terms"
import { criteriaFrom } from "../../../../shared/growth/criteria"
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
  await assertCustomerGroup(req.scope, req.validatedBody.customer_group_id)
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

async function assertCustomerGroup(
  scope: MedusaContainer,
  id: string | null | undefined
): Promise<void> {
  if (id) {
    await scope.resolve(Modules.CUSTOMER).retrieveCustomerGroup(id)
  }
}

/** What a body asks for, with its amounts in minor units. */
async function updateOf(
  scope: MedusaContainer,
  { settlement, criteria, ...rest }: UpdateTier
): Promise<Omit<TierUpdate, "id" | "actor">> {
  return {
    ...rest,
    settlement: settlement && (await settlementOf(scope, settlement)),
    criteria: criteria && (await criteriaFrom(scope, criteria)),
  }
}

async function settlementOf(
  scope: MedusaContainer,
  { minimums, ...terms }: NonNullable<UpdateTier["settlement"]>
): Promise<TierSettlement> {
  return {
    ...terms,
    ...(minimums ? { minimums: await minorByCurrency(scope, minimums) } : {}),
  }
}
