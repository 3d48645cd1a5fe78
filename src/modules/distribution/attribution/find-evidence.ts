import { type EntityManager, In } from "typeorm"
import { CartReferral, Click, Coupon, Distributor, Referral } from "../entities"
import { ownersOfCodes } from "../network/owners-of-codes"
import { normaliseCode } from "../network/referral-code"
import type { OrderFacts, UsedPromotion } from "./attribution"
import type { FoundBond, FoundEvidence } from "./decide"

interface Known {
  carts: Map<string, CartReferral>
  clicks: Map<string, Click>
  coupons: Coupon[]
  bonds: Map<string, Referral>
  /** Whose the codes on the orders are or were, by code. */
  owners: Map<string, Distributor>
  distributors: Distributor[]
}

/** The customers behind whatever distributors the evidence of these orders may lead to. */
export async function customersOfEvidence(
  manager: EntityManager,
  orders: readonly OrderFacts[]
): Promise<string[]> {
  const { distributors } = await lookUp(manager, orders)
  return distributors.map((distributor) => distributor.customer_id)
}

/** Looks up the evidence of a batch of orders, as many queries for 100 as for one. */
export async function findEvidence(
  manager: EntityManager,
  orders: readonly OrderFacts[]
): Promise<Map<string, FoundEvidence>> {
  const known = await lookUp(manager, orders)
  return new Map(
    orders.map((facts) => [facts.orderId, evidenceOf(facts, known)])
  )
}

async function lookUp(
  manager: EntityManager,
  orders: readonly OrderFacts[]
): Promise<Known> {
  const cartIds = present(orders.map((facts) => facts.cartId))
  const customerIds = present(orders.flatMap(customersOf))
  const carts = await manager.findBy(CartReferral, { cart_id: In(cartIds) })
  const bonds = await manager.findBy(Referral, {
    customer_id: In(customerIds),
  })
  const clickIds = present([
    ...carts.map((cart) => cart.click_id),
    ...orders.map((facts) => facts.referralClickId),
  ])
  const clicks = clickIds.length
    ? await manager.findBy(Click, { id: In(clickIds) })
    : []
  const coupons = await couponsBehind(manager, orders)
  const owners = await ownersOfCodes(
    manager,
    present(orders.map(metadataCodeOf))
  )
  return {
    carts: new Map(carts.map((cart) => [cart.cart_id, cart])),
    clicks: new Map(clicks.map((click) => [click.id, click])),
    coupons,
    bonds: new Map(bonds.map((bond) => [bond.customer_id, bond])),
    owners,
    distributors: await distributorsBehind(manager, orders, [
      ...[...carts, ...clicks, ...coupons, ...bonds].map(
        (found) => found.distributor_id
      ),
      ...[...owners.values()].map((owner) => owner.id),
    ]),
  }
}

/** The coupons that the promotions of these orders may be, by promotion or code. */
async function couponsBehind(
  manager: EntityManager,
  orders: readonly OrderFacts[]
): Promise<Coupon[]> {
  const used = orders.flatMap(({ promotions = [] }) => promotions)
  return used.length === 0
    ? []
    : manager.find(Coupon, {
        where: [
          { promotion_id: In(present(used.map(({ id }) => id))) },
          {
            normalised_code: In(
              present(used.map(({ code }) => normaliseCode(code)))
            ),
          },
        ],
      })
}

/** Those who buy themselves, and to whom any evidence points. */
async function distributorsBehind(
  manager: EntityManager,
  orders: readonly OrderFacts[],
  evidenceIds: readonly string[]
): Promise<Distributor[]> {
  return manager.find(Distributor, {
    where: [
      { customer_id: In(present(orders.flatMap(customersOf))) },
      { id: In(present(evidenceIds)) },
    ],
  })
}

function evidenceOf(facts: OrderFacts, known: Known): FoundEvidence {
  const byId = (id: string) =>
    known.distributors.find((distributor) => distributor.id === id)
  const own = ownDistributor(facts, known)
  const cart = facts.cartId ? known.carts.get(facts.cartId) : undefined
  const clickId = cart?.click_id ?? facts.referralClickId
  const click = clickId ? known.clicks.get(clickId) : undefined
  return {
    ownDistributorId: own?.id ?? null,
    code: codeOf(facts, cart, known),
    coupons: couponsOf(facts, known),
    click: click
      ? {
          id: click.id,
          distributorId: click.distributor_id,
          isActive: byId(click.distributor_id)?.status === "active",
          clickedAt: click.created_at,
        }
      : null,
    bonds: bondsOf(facts, known),
  }
}

/** Of a guest who has an account by now, or the other way round, both records count. */
function bondsOf(
  facts: OrderFacts,
  { bonds, distributors }: Known
): FoundBond[] {
  return customersOf(facts).flatMap((id) => {
    const bond = bonds.get(id)
    const owner = distributors.find(({ id }) => id === bond?.distributor_id)
    return bond
      ? {
          customerId: id,
          distributorId: bond.distributor_id,
          isActive: owner?.status === "active",
          isTerminated: owner?.status === "terminated",
          since: bond.created_at,
          expiresAt: bond.expires_at,
        }
      : []
  })
}

/** The buyer's own enrolment, before one under another record of its e-mail. */
function ownDistributor(
  facts: OrderFacts,
  { distributors }: Known
): Distributor | undefined {
  const active = distributors.filter(({ status }) => status === "active")
  return customersOf(facts)
    .map((id) => active.find(({ customer_id }) => customer_id === id))
    .find(Boolean)
}

/** Every record of who bought, the order's own first. */
export function customersOf({ customerId, aliasIds }: OrderFacts): string[] {
  return customerId ? [customerId, ...aliasIds] : aliasIds
}

/** The coupons that an order used, in the order in which they stand on it. */
function couponsOf(
  { promotions = [] }: OrderFacts,
  known: Known
): FoundEvidence["coupons"] {
  const used = promotions.flatMap(
    (promotion) => couponOf(promotion, known.coupons) ?? []
  )
  return [...new Set(used)].map((coupon) => ({
    code: coupon.code,
    distributorId: coupon.distributor_id,
    isActive: known.distributors.some(
      ({ id, status }) => id === coupon.distributor_id && status === "active"
    ),
  }))
}

/**
 * A promotion is what was tied, whatever its code is now; another that has the
 * code of one that was deleted is nobody's. Where either is not known by its
 * promotion, the code decides.
 */
function couponOf(
  { id, code }: UsedPromotion,
  coupons: readonly Coupon[]
): Coupon | undefined {
  const normalised = normaliseCode(code)
  const hasCode = (coupon: Coupon) => coupon.normalised_code === normalised
  const same = coupons.filter((coupon) =>
    coupon.promotion_id !== null && id !== null
      ? coupon.promotion_id === id
      : hasCode(coupon)
  )
  return same.find(hasCode) ?? same[0]
}

/** A code bound through the API beats one left in the cart's metadata. */
function codeOf(
  facts: OrderFacts,
  cart: CartReferral | undefined,
  known: Known
): FoundEvidence["code"] {
  const code = cart?.code ?? metadataCodeOf(facts)
  if (!code) {
    return null
  }
  const distributor = cart?.code
    ? known.distributors.find(({ id }) => id === cart.distributor_id)
    : known.owners.get(code)
  return {
    code,
    distributorId: distributor?.id ?? null,
    isActive: distributor?.status === "active",
  }
}

/** The code in the cart's metadata, in its stored form. */
function metadataCodeOf({ referralCode }: OrderFacts): string | null {
  return referralCode && normaliseCode(referralCode)
}

function present(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => Boolean(value)))]
}
