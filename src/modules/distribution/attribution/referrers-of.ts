import type { EntityManager } from "typeorm"
import { Settings } from "../entities"
import { candidates } from "./decide"
import { findEvidence } from "./find-evidence"

export interface Referred {
  /** Every record of the person, its own first. */
  customerIds: readonly [string, ...string[]]
  /** The click by which it came. */
  clickId: string | null
  at: Date
}

/**
 * The active distributors who brought somebody, by click and then by lasting
 * bond, as far as they would count for an order of that moment; the strongest
 * evidence first.
 */
export async function referrersOf(
  manager: EntityManager,
  { customerIds: [customerId, ...aliasIds], clickId, at }: Referred
): Promise<string[]> {
  const { referral_window_days } = await manager.findOneByOrFail(Settings, {
    id: "settings",
  })
  const evidence = await findEvidence(manager, [
    {
      orderId: customerId,
      cartId: null,
      customerId,
      aliasIds,
      referralCode: null,
      referralClickId: clickId,
    },
  ])
  const moment = { placedAt: at, windowDays: referral_window_days }
  return [...evidence.values()]
    .flatMap((found) => [...candidates(found, moment)])
    .flatMap((candidate) =>
      typeof candidate === "string" ? [] : (candidate.distributorId ?? [])
    )
}
