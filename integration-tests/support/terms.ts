import type { ChainMember } from "../../src/modules/distribution/domain/chain"
import {
  type AttributedChain,
  commissionsFor,
} from "../../src/modules/distribution/domain/commission"
import { NO_HISTORY } from "../../src/modules/distribution/domain/history"
import { minor, sum } from "../../src/modules/distribution/domain/money"
import type {
  OrderLine,
  OrderSnapshot,
} from "../../src/modules/distribution/domain/order"
import {
  type CompiledPlan,
  compilePlan,
} from "../../src/modules/distribution/domain/plan/compile"
import {
  type PlanDocument,
  planDocumentSchema,
  type PlanRule,
} from "../../src/modules/distribution/domain/plan/document"

/* Orders, chains and plans for tests of pure logic; amounts are in cents. */

/** An order with a line of one unit for each net amount. */
export function anOrder(
  nets: readonly number[],
  changes: Partial<OrderSnapshot> = {}
): OrderSnapshot {
  return {
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
    shipping: { net: minor(0n), tax: minor(0n) },
    lines: nets.map((net, index) =>
      aLine(net, {
        id: `line-${index}`,
        title: `Line ${index}`,
        productId: `product-${index}`,
      })
    ),
    ...changes,
  }
}

/** A line of one unit that the customer keeps. */
export function aLine(
  net: number,
  changes: Partial<OrderLine> = {}
): OrderLine {
  return {
    id: "line",
    title: "Line",
    variantId: null,
    productId: "product",
    collectionId: null,
    typeId: null,
    categoryIds: [],
    tagIds: [],
    quantity: 1,
    kept: net > 0 ? 1 : 0,
    isGiftCard: false,
    keptNet: minor(BigInt(net)),
    keptTax: minor(0n),
    orderedNet: minor(BigInt(net)),
    orderedTax: minor(0n),
    unitCost: null,
    ...changes,
  }
}

/** A chain of active distributors in one tier, from the seller upwards. */
export function aChain(
  names: readonly string[],
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

type DocumentInput = Parameters<
  ReturnType<typeof planDocumentSchema>["parse"]
>[0]

/** A document whose one tier has these percentages by level; caps nothing. */
export function aDocument(
  percents: readonly number[],
  changes: Partial<Record<keyof PlanDocument, unknown>> = {}
): PlanDocument {
  return planDocumentSchema().parse({
    rates_ppm: { tier: percents.map((percent) => percent * 10_000) },
    uplines: { max_level: Math.max(percents.length - 1, 0) },
    caps: { total_ppm: 1_000_000 },
    ...changes,
  } satisfies DocumentInput)
}

/** The same, made ready to be computed with; every currency has two digits. */
export function aPlan(
  percents: readonly number[],
  changes: Partial<Record<keyof PlanDocument, unknown>> = {}
): CompiledPlan {
  return compilePlan(aDocument(percents, changes), { digits: () => 2 })
}

/** A rule that pays the seller, or each level what is listed. */
export function aRule(
  changes: Partial<Record<keyof PlanRule | "distributor_ids", unknown>>
) {
  return { id: "rule", name: "Rule", priority: 1, ...changes }
}

/** What pays a percentage. */
export function percent(value: number) {
  return { type: "percent", rate_ppm: Math.round(value * 10_000) }
}

/** Who sold, with nothing that went before. */
export function sold(
  chain: readonly ChainMember[],
  changes: Partial<AttributedChain> = {}
): AttributedChain {
  return {
    chain,
    isOwnPurchase: false,
    evidence: "code",
    history: NO_HISTORY,
    ...changes,
  }
}

/** What each member of the chain earns, in cents. */
export function earnings(
  order: OrderSnapshot,
  attributed: AttributedChain,
  plan: CompiledPlan
): Record<string, number> {
  const { commissions } = commissionsFor(order, attributed, plan)
  return Object.fromEntries(
    attributed.chain.map(({ distributorId }) => [
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
