import fc from "fast-check"
import type { ChainMember } from "./chain"
import { commissionsFor } from "./commission"
import { minor, sum } from "./money"
import type { OrderSnapshot } from "./order"
import type { PlanTerms } from "./plan/plan"
import { ratePpm } from "./rate"

/** Amounts in these tests are in cents. */
function anOrder(nets: number[], changes: Partial<OrderSnapshot> = {}) {
  const order: OrderSnapshot = {
    id: "order",
    displayId: 1,
    currency: "usd",
    decimalDigits: 2,
    placedAt: "2026-01-01T00:00:00.000Z",
    isCanceled: false,
    customerId: "customer",
    regionId: null,
    countryCode: null,
    salesChannelId: null,
    customerGroupIds: [],
    discountCodes: [],
    milestones: {
      paidAt: null,
      fulfilledAt: null,
      deliveredAt: null,
      completedAt: null,
    },
    goodwill: { refunded: minor(0n), total: minor(0n) },
    lines: nets.map((net, index) => ({
      id: `line-${index}`,
      title: `Line ${index}`,
      variantId: null,
      productId: `product-${index}`,
      collectionId: null,
      typeId: null,
      categoryIds: [],
      tagIds: [],
      quantity: 1,
      kept: net > 0 ? 1 : 0,
      isGiftCard: false,
      keptNet: minor(BigInt(net)),
      orderedNet: minor(BigInt(net)),
    })),
    ...changes,
  }
  return order
}

function aPlan(
  percents: number[],
  changes: Partial<PlanTerms> = {}
): PlanTerms {
  return {
    rates: { tier: percents.map((percent) => ratePpm(percent * 10_000)) },
    maxLevel: percents.length - 1,
    cap: ratePpm(1_000_000),
    basis: "net_sales",
    hold: { days: 7, from: "delivered" },
    ownPurchase: "upline_only",
    inactiveUpline: "skip",
    refundWithoutReturn: "pro_rata",
    excluded: {
      productIds: [],
      categoryIds: [],
      collectionIds: [],
      typeIds: [],
      tagIds: [],
    },
    ...changes,
  }
}

function aChain(
  names: string[],
  changes: Record<string, Partial<ChainMember>> = {}
): ChainMember[] {
  return names.map((distributorId, level) => ({
    distributorId,
    level,
    tierId: "tier",
    status: "active",
    ...changes[distributorId],
  }))
}

function earnings(
  order: OrderSnapshot,
  chain: ChainMember[],
  plan: PlanTerms,
  isOwnPurchase = false
): Record<string, number> {
  const { commissions } = commissionsFor(order, { chain, isOwnPurchase }, plan)
  return Object.fromEntries(
    chain.map(({ distributorId }) => [
      distributorId,
      Number(
        sum(
          commissions
            .filter((commission) => commission.distributorId === distributorId)
            .map(({ amount }) => amount)
        )
      ),
    ])
  )
}

describe("the published cases", () => {
  it("C1: pays three levels by fixed rates", () => {
    const chain = aChain(["angela", "betty", "johnny"])
    expect(earnings(anOrder([10_000]), chain, aPlan([10, 2, 1]))).toEqual({
      angela: 1000,
      betty: 200,
      johnny: 100,
    })
  })

  it("C4: pays the upline on the order", () => {
    const chain = aChain(["seller", "parent"])
    expect(earnings(anOrder([10_000]), chain, aPlan([10, 5]))).toEqual({
      seller: 1000,
      parent: 500,
    })
  })

  it("C5: pays three upline levels on the order total", () => {
    const chain = aChain(["david", "l1", "l2", "l3"])
    expect(earnings(anOrder([100_000]), chain, aPlan([10, 5, 4, 2]))).toEqual({
      david: 10_000,
      l1: 5000,
      l2: 4000,
      l3: 2000,
    })
  })

  it("C6: lets the tier decide the rates of every level", () => {
    const chain = aChain(["jessica", "mike", "john"])
    expect(earnings(anOrder([20_000]), chain, aPlan([30, 6, 4]))).toEqual({
      jessica: 6000,
      mike: 1200,
      john: 800,
    })
  })

  it("C17: pends 14.70 on 49.00 at 30 % and nothing after a full refund", () => {
    const plan = aPlan([30])
    expect(earnings(anOrder([4900]), aChain(["s"]), plan)).toEqual({ s: 1470 })
    const refunded = anOrder([4900], {
      goodwill: { refunded: minor(4900n), total: minor(4900n) },
    })
    expect(earnings(refunded, aChain(["s"]), plan)).toEqual({ s: 0 })
  })

  it("C26: pays on eligible lines only", () => {
    const plan = aPlan([5])
    const excluded = { ...plan.excluded, productIds: ["product-1"] }
    expect(
      earnings(anOrder([15_000, 5000]), aChain(["s"]), { ...plan, excluded })
    ).toEqual({ s: 750 })
  })

  it("C29: pays 5 % and 2.5 %", () => {
    const chain = aChain(["s", "parent"])
    expect(earnings(anOrder([20_000]), chain, aPlan([5, 2.5]))).toEqual({
      s: 1000,
      parent: 500,
    })
  })
})

describe("who is paid", () => {
  const order = anOrder([10_000])
  const plan = aPlan([10, 5, 2])
  const names = ["s", "suspended", "top"]
  const chain = aChain(names, { suspended: { status: "suspended" } })

  it("leaves the level of an inactive upline unpaid", () => {
    expect(earnings(order, chain, plan)).toEqual({
      s: 1000,
      suspended: 0,
      top: 200,
    })
  })

  it("moves the next one up when the plan compresses", () => {
    const compressing = { ...plan, inactiveUpline: "compress" as const }
    expect(earnings(order, chain, compressing)).toEqual({
      s: 1000,
      suspended: 0,
      top: 500,
    })
  })

  it("pays the upline alone on a distributor's own purchase", () => {
    expect(earnings(order, aChain(names), plan, true)).toEqual({
      s: 0,
      suspended: 500,
      top: 200,
    })
  })

  it("says why nobody earned", () => {
    const nobody = commissionsFor(
      order,
      { chain: aChain(["s"]), isOwnPurchase: true },
      plan
    )
    expect(nobody).toEqual({ commissions: [], reason: "own_purchase" })
  })
})

const amount = fc.integer({ min: 0, max: 5_000_000 })
const percent = fc.integer({ min: 0, max: 100 })
const nets = fc.array(amount, { minLength: 1, maxLength: 6 })

describe("laws of commission", () => {
  it("never exceeds the cap on any line", () => {
    fc.assert(
      fc.property(
        nets,
        fc.array(percent, { minLength: 1, maxLength: 5 }),
        percent,
        (lines, percents, capPercent) => {
          const cap = ratePpm(capPercent * 10_000)
          const chain = aChain(percents.map((_, index) => `d${index}`))
          const { commissions } = commissionsFor(
            anOrder(lines),
            { chain, isOwnPurchase: false },
            aPlan(percents, { cap })
          )
          lines.forEach((net, index) => {
            const ofLine = sum(
              commissions
                .filter(({ lineId }) => lineId === `line-${index}`)
                .map((commission) => commission.amount)
            )
            expect(ofLine * 1_000_000n <= BigInt(net) * BigInt(cap)).toBe(true)
          })
        }
      ),
      { numRuns: 1_000 }
    )
  })

  it("is exactly zero when nothing is kept or the order is cancelled", () => {
    fc.assert(
      fc.property(nets, fc.boolean(), (lines, isCanceled) => {
        const order = isCanceled
          ? anOrder(lines, { isCanceled })
          : anOrder(lines.map(() => 0))
        const { commissions, reason } = commissionsFor(
          order,
          { chain: aChain(["s", "p"]), isOwnPurchase: false },
          aPlan([10, 5])
        )
        expect(commissions).toEqual([])
        expect(reason).not.toBeNull()
      }),
      { numRuns: 1_000 }
    )
  })

  it("gives parts that sum to the rounded whole", () => {
    fc.assert(
      fc.property(nets, percent, (lines, rate) => {
        const whole = lines.reduce((total, net) => total + net, 0)
        const { s } = earnings(anOrder(lines), aChain(["s"]), aPlan([rate]))
        const exact = BigInt(whole) * BigInt(rate)
        const low = exact / 100n
        // The line caps of 100 % may only bind at a rate of 100 %, where they change nothing.
        expect([low, low + 1n]).toContain(BigInt(s ?? 0))
      }),
      { numRuns: 1_000 }
    )
  })

  it("grows with the basis", () => {
    fc.assert(
      fc.property(nets, amount, percent, (lines, more, rate) => {
        const [first = 0, ...rest] = lines
        const plan = aPlan([rate])
        const before = earnings(anOrder(lines), aChain(["s"]), plan)
        const after = earnings(
          anOrder([first + more, ...rest]),
          aChain(["s"]),
          plan
        )
        expect(after.s).toBeGreaterThanOrEqual(before.s ?? 0)
      }),
      { numRuns: 1_000 }
    )
  })

  it("changes no total by more than a cent when a line is split in two", () => {
    fc.assert(
      fc.property(nets, percent, (halves, rate) => {
        const chain = aChain(["s", "p"])
        const plan = aPlan([rate, Math.floor((100 - rate) / 2)])
        const joined = anOrder(halves.map((half) => 2 * half))
        const split = anOrder(halves.flatMap((half) => [half, half]))
        const before = earnings(joined, chain, plan)
        const after = earnings(split, chain, plan)
        for (const name of ["s", "p"]) {
          const change = Math.abs((after[name] ?? 0) - (before[name] ?? 0))
          expect(change).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 1_000 }
    )
  })
})
