import type { EntityManager } from "typeorm"
import { hasRight, type Right } from "../../domain/growth/rights"
import { Distributor } from "../../entities"

/** Whether the tier that a distributor is in gives it a right. */
export async function distributorHasRight(
  manager: EntityManager,
  distributorId: string,
  right: Right
): Promise<boolean> {
  const distributor = await manager.findOne(Distributor, {
    where: { id: distributorId },
    relations: { tier: true },
  })
  return distributor?.tier ? hasRight(distributor.tier, right) : false
}
