import { type EntityManager, In, IsNull } from "typeorm"
import type { PayoutStatus } from "../domain/states"
import { Payout, PayoutMethod } from "../entities"
import { notAllowed, notFound } from "../errors"

/** A payout in one of these may still be handed over to its method. */
const UNDER_WAY: PayoutStatus[] = ["pending", "sending"]

/**
 * A method that the distributor has now and that no payout is about to be sent
 * to; `not_found` for another distributor's, `not_allowed` while one is.
 */
export async function freeMethodOf(
  manager: EntityManager,
  { id, distributor_id }: { id: string; distributor_id: string }
): Promise<PayoutMethod> {
  const method = await manager.findOne(PayoutMethod, {
    where: { id, distributor_id, removed_at: IsNull() },
    lock: { mode: "for_no_key_update" },
  })
  if (!method) {
    throw notFound(`The distributor has no payout method with id ${id}`)
  }
  const isUnderWay = await manager.existsBy(Payout, {
    method_id: id,
    status: In(UNDER_WAY),
  })
  if (isUnderWay) {
    throw notAllowed(
      "A payout to this method is about to be sent; wait until it is paid, or have it canceled. A method can be added beside this one"
    )
  }
  return method
}
