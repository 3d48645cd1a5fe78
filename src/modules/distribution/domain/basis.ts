import {
  type Minor,
  minor,
  roundHalfUp,
  smaller,
  spread,
  sum,
  ZERO,
} from "./money"
import type { OrderLine, OrderSnapshot } from "./order"
import type { Exclusions, PlanTerms } from "./plan/plan"

/** A line with the amount that rates apply to. */
export interface LineBasis {
  line: OrderLine
  keptNet: Minor
  /** What a refund without return takes off. */
  goodwillCut: Minor
  basis: Minor
}

/** The basis of every line of an order; zero where nothing can be earned. */
export function lineBases(order: OrderSnapshot, plan: PlanTerms): LineBasis[] {
  const kept = order.lines.map((line) =>
    !order.isCanceled && isEligible(line, plan.excluded) ? line.keptNet : ZERO
  )
  const cuts = spread(goodwillCut(order, plan, sum(kept)), kept)
  return order.lines.map((line, index) => {
    const keptNet = kept[index] ?? ZERO
    const cut = cuts[index] ?? ZERO
    return {
      line,
      keptNet,
      goodwillCut: cut,
      basis: minor(keptNet - cut),
    }
  })
}

function isEligible(line: OrderLine, excluded: Exclusions): boolean {
  return !(
    line.isGiftCard ||
    line.keptNet <= 0n ||
    isIn(excluded.productIds, line.productId) ||
    isIn(excluded.collectionIds, line.collectionId) ||
    isIn(excluded.typeIds, line.typeId) ||
    line.categoryIds.some((id) => isIn(excluded.categoryIds, id)) ||
    line.tagIds.some((id) => isIn(excluded.tagIds, id))
  )
}

function isIn(ids: readonly string[], id: string | null): boolean {
  return id !== null && ids.includes(id)
}

/** The share of the net that a refund without return takes off, rounded once. */
function goodwillCut(
  { goodwill }: OrderSnapshot,
  plan: PlanTerms,
  net: Minor
): Minor {
  const isCut =
    plan.refundWithoutReturn === "pro_rata" &&
    goodwill.refunded > 0n &&
    goodwill.total > 0n
  if (!isCut) {
    return ZERO
  }
  const refunded = smaller(goodwill.refunded, goodwill.total)
  return minor(roundHalfUp(net * refunded, goodwill.total))
}
