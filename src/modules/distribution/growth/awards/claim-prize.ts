import type { DataSource } from "typeorm"
import type { Actor } from "../../audit/record-audit"
import type { Award } from "../../entities"
import { markLocked } from "./mark-prize"
import { lockPrizeAward } from "./lock-prize-award"
import { notFound } from "../../errors"

export interface PrizeClaim {
  id: string
  /** Whose it has to be. */
  distributorId: string
  /** Such as where to send it. */
  note?: string | null
  actor: Actor
  now: Date
}

/** The distributor asks for a prize that it won; once claimed it stays its own. */
export function claimPrize(
  dataSource: DataSource,
  { id, distributorId, note, actor, now }: PrizeClaim
): Promise<Award> {
  return dataSource.transaction(async (manager) => {
    const award = await lockPrizeAward(manager, id)
    if (award.distributor_id !== distributorId) {
      throw notFound(`There is no award with id ${id}`)
    }
    return markLocked(manager, award, { step: "claimed", note, actor, now })
  })
}
