import { newEntityId } from "../entity-id"
import type { EntityManager } from "typeorm"
import { Click } from "../entities"
import { resolveCode } from "./resolve-code"

export interface Visit {
  code: string
  landing?: string | null
}

/** Records a visit through a referral link; null when the code leads to nobody active. */
export async function recordClick(
  manager: EntityManager,
  { code, landing }: Visit
): Promise<{ click_id: string; code: string } | null> {
  const distributor = await resolveCode(manager, code)
  if (!distributor) {
    return null
  }
  const id = newEntityId("clk")
  await manager.insert(Click, {
    id,
    distributor_id: distributor.id,
    code: distributor.code,
    landing: landing?.slice(0, 2_000) ?? null,
  })
  return { click_id: id, code: distributor.code }
}
