import type { EntityManager } from "typeorm"
import { Distributor } from "../entities"
import { notFound } from "../errors"

/**
 * The distributor, locked for the rest of the transaction; `not_found` when there
 * is none. Its id does not change, so that rows which refer to it can be written
 * meanwhile: waiting for them could come full circle.
 */
export async function lockDistributor(
  manager: EntityManager,
  id: string
): Promise<Distributor> {
  const distributor = await manager.findOne(Distributor, {
    where: { id },
    lock: { mode: "for_no_key_update" },
  })
  if (!distributor) {
    throw notFound(`There is no distributor with id ${id}`)
  }
  return distributor
}
