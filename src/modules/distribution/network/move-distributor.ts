import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { Distributor } from "../entities"
import { lockDistributor } from "./lock-distributor"
import { assertPlaceUnder } from "./place-under"
import { subtreeHeight } from "./subtree-height"
import { lockTreeToMove } from "./tree-lock"

export interface Move {
  id: string
  /** The new sponsor, or null to stand at the top. */
  sponsor_id: string | null
  actor: Actor
}

/**
 * Moves a distributor with everybody below to another sponsor. Orders attributed
 * before keep their chain.
 */
export async function moveDistributor(
  dataSource: DataSource,
  { id, sponsor_id, actor }: Move
): Promise<Distributor> {
  return dataSource.transaction(async (manager) => {
    await lockTreeToMove(manager)
    const distributor = await lockDistributor(manager, id)
    if (sponsor_id) {
      await assertPlaceUnder(manager, {
        sponsorId: sponsor_id,
        movingId: id,
        heightBelow: await subtreeHeight(manager, id),
      })
    }
    await manager.update(
      Distributor,
      { id },
      {
        sponsor_id,
        updated_at: new Date(),
      }
    )
    await recordAudit(manager, {
      actor,
      action: "distributor.moved",
      subject: { type: "distributor", id },
      detail: { from: distributor.sponsor_id, to: sponsor_id },
    })
    return manager.findOneByOrFail(Distributor, { id })
  })
}
