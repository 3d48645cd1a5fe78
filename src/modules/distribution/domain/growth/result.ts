import { type Minor, minor, roundHalfUp, smaller, sum, ZERO } from "../money"
import type { OrderLine, OrderSnapshot } from "../order"
import { milli } from "../quantity"

/**
 * What an order counts among its seller's results: net of everything that came
 * back, was cancelled or refunded. A fully returned order counts nothing.
 */
export interface OrderCount {
  /** Goods without tax and shipping, in minor units. */
  net: Minor
  /** What was ordered and is not kept, in minor units. */
  returned: Minor
  /** Thousandths. */
  unitsMilli: bigint
  orders: 0 | 1
  newCustomers: 0 | 1
  /** The order of a customer who had bought before. */
  repeatOrders: 0 | 1
}

export interface Buyer {
  /** A distributor's own purchase is no sale: it counts among nobody's results. */
  isOwnPurchase: boolean
  /** Which order of the customer it is; 1 is the first. */
  customerOrder: number
}

/** What nothing was sold by. */
export const NOTHING_SOLD: OrderCount = {
  net: ZERO,
  returned: ZERO,
  unitsMilli: 0n,
  orders: 0,
  newCustomers: 0,
  repeatOrders: 0,
}

/** What an order counts. Gift cards count when they are spent, as what they buy. */
export function orderCount(order: OrderSnapshot, buyer: Buyer): OrderCount {
  return countOf(order, buyer, order.lines)
}

/**
 * The same of some of an order's lines: what comes back, is cancelled or refunded
 * is taken off them as it is off the whole.
 */
export function lineCount(
  order: OrderSnapshot,
  buyer: Buyer,
  isMeant: (line: OrderLine) => boolean
): OrderCount {
  return countOf(order, buyer, order.lines.filter(isMeant))
}

function countOf(
  order: OrderSnapshot,
  { isOwnPurchase, customerOrder }: Buyer,
  lines: readonly OrderLine[]
): OrderCount {
  if (isOwnPurchase) {
    return NOTHING_SOLD
  }
  const goods = lines.filter(({ isGiftCard }) => !isGiftCard)
  const ordered = sum(goods.map(({ orderedNet }) => orderedNet))
  const net = order.isCanceled
    ? ZERO
    : lessGoodwill(order, sum(goods.map(({ keptNet }) => keptNet)))
  const isKept = net > 0n
  return {
    net,
    returned: minor(ordered - net),
    unitsMilli: isKept
      ? goods.reduce((units, { kept }) => units + milli(kept), 0n)
      : 0n,
    orders: isKept ? 1 : 0,
    newCustomers: isKept && customerOrder === 1 ? 1 : 0,
    repeatOrders: isKept && customerOrder > 1 ? 1 : 0,
  }
}

/** A refund without return takes its share of everything off. */
function lessGoodwill({ goodwill }: OrderSnapshot, net: Minor): Minor {
  if (goodwill.refunded <= 0n || goodwill.total <= 0n) {
    return net
  }
  const refunded = smaller(goodwill.refunded, goodwill.total)
  return minor(net - roundHalfUp(net * refunded, goodwill.total))
}
