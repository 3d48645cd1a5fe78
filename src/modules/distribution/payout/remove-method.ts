import { type DataSource, type EntityManager, IsNull } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { PayoutMethod } from "../entities"
import { lockDistributor } from "../network/lock-distributor"
import { SETTLEMENT_EVENTS } from "../settlement/events"
import { recordNotices } from "../settlement/record-notices"
import { freeMethodOf } from "./own-method"

export interface MethodRemoval {
  id: string
  distributor_id: string
  actor: Actor
}

/** Takes a method away; where it was the default, the one that is there longest becomes it. */
export async function removeMethod(
  dataSource: DataSource,
  { id, distributor_id, actor }: MethodRemoval
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await lockDistributor(manager, distributor_id)
    const { provider_id, kind, hint, is_default } = await freeMethodOf(
      manager,
      { id, distributor_id }
    )
    await manager.update(PayoutMethod, { id }, { removed_at: new Date() })
    await recordNotices(manager, SETTLEMENT_EVENTS.PAYOUT_METHOD_CHANGED, [
      distributor_id,
    ])
    await recordAudit(manager, {
      actor,
      action: "distributor.payout_method_removed",
      subject: { type: "distributor", id: distributor_id },
      detail: {
        payout_method_id: id,
        provider_id,
        kind,
        hint,
        default_is_now: is_default
          ? await oldestAsDefault(manager, distributor_id)
          : undefined,
      },
    })
  })
}

/** The longest known is the least likely to have been put there by somebody else. */
async function oldestAsDefault(
  manager: EntityManager,
  distributor_id: string
): Promise<string | null> {
  const oldest = await manager.findOne(PayoutMethod, {
    where: { distributor_id, removed_at: IsNull() },
    order: { created_at: "ASC", id: "ASC" },
  })
  if (!oldest) {
    return null
  }
  await manager.update(PayoutMethod, { id: oldest.id }, { is_default: true })
  return oldest.id
}
