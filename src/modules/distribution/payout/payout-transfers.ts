import { type EntityManager, In } from "typeorm"
import { Payout, Transfer } from "../entities"

/** The movements of a payout's money, the first one first; each has the key `<id>:<n>`. */
export async function payoutTransfers(
  manager: EntityManager,
  payoutId: string
): Promise<Transfer[]> {
  const { transfer_count } = await manager.findOneByOrFail(Payout, {
    id: payoutId,
  })
  const keys = Array.from(
    { length: transfer_count },
    (_, n) => `${payoutId}:${n}`
  )
  return manager.find(Transfer, {
    where: { key: In(keys) },
    order: { id: "ASC" },
  })
}
