import type { OrderSnapshot } from "../domain/order"
import { keptNet } from "../attribution/snapshot-codec"
import { Best } from "./best"
import { compared, ComparedSums, type Side, type Sides } from "./compared-sums"
import type { MarginVerdict } from "./over-margin"
import type { ComparedDistributor, CurrencyOutcome } from "./outcome"

const NAMED_DISTRIBUTORS = 20
const NAMED_ORDERS = 100

/** What one beneficiary earns on one line. */
export interface Earned {
  lineId: string
  distributorId: string
  level: number
  tierId: string
  amount: bigint
}

/** An order as both sides see it. */
export interface TalliedOrder {
  snapshot: OrderSnapshot
  paid: readonly Earned[]
  commissions: readonly Earned[]
  verdict: MarginVerdict
}

type OverMargin = NonNullable<MarginVerdict["over"]> & {
  orderId: string
  displayId: number | null
}

/** What both sides come to in one currency, over any number of orders. */
export class CurrencyTally {
  private orders = 0
  private sales = 0n
  private judged = 0
  private overCount = 0
  private readonly total: Sides = { paid: 0n, simulated: 0n }
  private readonly levels = new ComparedSums<number>()
  private readonly tiers = new ComparedSums<string>()
  private readonly categories = new ComparedSums<string | null>()
  private readonly distributors = new ComparedSums<string>()
  private readonly over = new Best<OverMargin>(
    NAMED_ORDERS,
    ({ excess }) => excess
  )

  constructor(private readonly currency: string) {}

  add({ snapshot, paid, commissions, verdict }: TalliedOrder): void {
    const categories = categoriesByLine(snapshot)
    this.orders += 1
    this.sales += keptNet(snapshot)
    for (const earned of paid) {
      this.addEarned("paid", earned, categories)
    }
    for (const earned of commissions) {
      this.addEarned("simulated", earned, categories)
    }
    this.addVerdict(snapshot, verdict)
  }

  /** Every distributor who has something on either side. */
  distributorEntries(): IterableIterator<[string, Sides]> {
    return this.distributors.entries()
  }

  outcome(): CurrencyOutcome {
    return {
      currency_code: this.currency,
      orders: this.orders,
      sales: this.sales.toString(),
      ...compared(this.total),
      by_level: this.levels
        .map((level) => ({ level }))
        .sort((a, b) => a.level - b.level),
      by_tier: this.tiers.map((tier_id) => ({ tier_id })),
      by_category: this.categories.map((category_id) => ({ category_id })),
      by_distributor: {
        winners: this.named(({ paid, simulated }) => simulated - paid),
        losers: this.named(({ paid, simulated }) => paid - simulated),
        count: this.distributors.size,
      },
      over_margin_floor: {
        count: this.overCount,
        judged: this.judged,
        orders: this.over.list().map((order) => ({
          order_id: order.orderId,
          display_id: order.displayId,
          margin: order.margin.toString(),
          commission: order.commission.toString(),
        })),
      },
    }
  }

  private addEarned(
    side: Side,
    { lineId, distributorId, level, tierId, amount }: Earned,
    categories: ReadonlyMap<string, readonly string[]>
  ): void {
    this.total[side] += amount
    this.levels.of(level)[side] += amount
    this.tiers.of(tierId)[side] += amount
    this.distributors.of(distributorId)[side] += amount
    const ofLine = categories.get(lineId)
    if (!ofLine) {
      this.categories.of(null)[side] += amount
      return
    }
    for (const category of ofLine) {
      this.categories.of(category)[side] += amount
    }
  }

  private addVerdict(
    { id, displayId }: OrderSnapshot,
    { isJudged, over }: MarginVerdict
  ): void {
    this.judged += isJudged ? 1 : 0
    if (over) {
      this.overCount += 1
      this.over.offer({ orderId: id, displayId, ...over })
    }
  }

  private named(gainOf: (sides: Sides) => bigint): ComparedDistributor[] {
    const best = new Best<[string, Sides]>(NAMED_DISTRIBUTORS, ([, sides]) =>
      gainOf(sides)
    )
    for (const entry of this.distributors.entries()) {
      if (gainOf(entry[1]) > 0n) {
        best.offer(entry)
      }
    }
    return best.list().map(([distributor_id, sides]) => ({
      distributor_id,
      ...compared(sides),
      change: (sides.simulated - sides.paid).toString(),
    }))
  }
}

/** Lines that lie in no category are left out. */
function categoriesByLine({
  lines,
}: OrderSnapshot): Map<string, readonly string[]> {
  const categories = new Map<string, readonly string[]>()
  for (const { id, categoryIds } of lines) {
    if (categoryIds.length > 0) {
      categories.set(id, categoryIds)
    }
  }
  return categories
}
