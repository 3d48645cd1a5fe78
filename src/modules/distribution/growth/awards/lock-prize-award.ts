import type { EntityManager } from "typeorm"
import { Award } from "../../entities"
import { notAllowed, notFound } from "../../errors"

/** An award of a prize, under lock. */
export async function lockPrizeAward(
  manager: EntityManager,
  id: string
): Promise<Award> {
  const award = await manager.findOne(Award, {
    where: { id },
    lock: { mode: "pessimistic_write" },
  })
  if (!award) {
    throw notFound(`There is no award with id ${id}`)
  }
  if (award.kind !== "prize") {
    throw notAllowed("This award is no prize; nothing of it is sent")
  }
  return award
}
