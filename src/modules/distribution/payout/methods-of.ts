import { type EntityManager, IsNull } from "typeorm"
import { PayoutMethod } from "../entities"

/** A payout method as anybody may see it, without its details. */
export type MaskedMethod = Pick<
  PayoutMethod,
  | "id"
  | "distributor_id"
  | "provider_id"
  | "kind"
  | "hint"
  | "is_default"
  | "usable_from"
  | "created_at"
>

/** The methods that a distributor has now, the default first and then the oldest. */
export async function methodsOf(
  manager: EntityManager,
  distributorId: string
): Promise<MaskedMethod[]> {
  const methods = await manager.find(PayoutMethod, {
    where: { distributor_id: distributorId, removed_at: IsNull() },
    order: { is_default: "DESC", created_at: "ASC", id: "ASC" },
  })
  return methods.map(mask)
}

/** Names what is shown, so that a column added later is not. */
export function mask(method: PayoutMethod): MaskedMethod {
  return {
    id: method.id,
    distributor_id: method.distributor_id,
    provider_id: method.provider_id,
    kind: method.kind,
    hint: method.hint,
    is_default: method.is_default,
    usable_from: method.usable_from,
    created_at: method.created_at,
  }
}
