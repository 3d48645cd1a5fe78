import type { EntityManager } from "typeorm"
import { type History, NO_HISTORY } from "../domain/history"
import {
  type CappedOrder,
  EarnedBefore,
  isCappedByOthers,
} from "../reconcile/earned-before"

/** What beneficiaries earned before an order, where its plan asks for it. */
export async function earnedBefore(
  manager: EntityManager,
  order: CappedOrder
): Promise<History["earned"]> {
  if (!isCappedByOthers(order.plan)) {
    return NO_HISTORY.earned
  }
  const before = await EarnedBefore.read(manager, [order])
  return before.of(order)
}
