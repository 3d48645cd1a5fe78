import type { EntityManager } from "typeorm"
import { Click, Distributor } from "../entities"
import { invalid, notAllowed } from "../errors"
import { resolveCode } from "./resolve-code"

export interface CartReference {
  cart_id: string
  code?: string
  click_id?: string
  /** The signed-in customer, to refuse a self-referral. */
  customer_id?: string | null
  /** The cart's customer, and who else shares an e-mail with either. */
  alias_ids?: readonly string[]
}

/**
 * One sentence for unknown, pending and suspended alike, so that codes cannot be
 * sounded out; and for a cart that bears the owner's e-mail, which whoever typed
 * it there need not learn.
 */
const NOT_VALID = "This referral code is not valid"

/**
 * Binds a cart to the distributor of a code or click; a later code takes the
 * place of an earlier one, and a click of an earlier click. A code that was
 * typed stays when a link is followed afterwards. Gives whose the cart now is.
 */
export async function referCart(
  manager: EntityManager,
  reference: CartReference
): Promise<Distributor> {
  const distributor = await referrerOf(manager, reference)
  if (!distributor || isAlias(reference, distributor)) {
    throw invalid(NOT_VALID)
  }
  if (reference.customer_id === distributor.customer_id) {
    throw notAllowed("You cannot use your own referral code")
  }
  const ownerId = await bind(manager, reference, distributor)
  const owner = await manager.findOneBy(Distributor, {
    id: ownerId,
    status: "active",
  })
  return owner ?? distributor
}

/** The row's distributor is the code's where it has one, else the click's. */
async function bind(
  manager: EntityManager,
  { cart_id, click_id }: CartReference,
  { id, code }: Distributor
): Promise<string> {
  const [row]: { distributor_id: string }[] = await manager.query(
    `INSERT INTO distribution_cart_referral AS bound
       (cart_id, distributor_id, code, click_id)
     VALUES ($1, $2, $3, $4)
     ON CONFLICT (cart_id) DO UPDATE
        SET distributor_id = CASE
              WHEN excluded.code IS NULL AND bound.code IS NOT NULL
              THEN bound.distributor_id
              ELSE excluded.distributor_id
            END,
            code = coalesce(excluded.code, bound.code),
            click_id = coalesce(excluded.click_id, bound.click_id),
            updated_at = now()
     RETURNING distributor_id`,
    [cart_id, id, click_id ? null : code, click_id ?? null]
  )
  return row?.distributor_id ?? id
}

/** The active distributor of a code or click, or null. */
export async function referrerOf(
  manager: EntityManager,
  { code, click_id }: Pick<CartReference, "code" | "click_id">
): Promise<Distributor | null> {
  return click_id
    ? distributorOfClick(manager, click_id)
    : resolveCode(manager, code ?? "")
}

function isAlias(
  { customer_id, alias_ids = [] }: CartReference,
  owner: Distributor
): boolean {
  return (
    customer_id !== owner.customer_id && alias_ids.includes(owner.customer_id)
  )
}

async function distributorOfClick(
  manager: EntityManager,
  clickId: string
): Promise<Distributor | null> {
  const click = await manager.findOneBy(Click, { id: clickId })
  return click
    ? manager.findOneBy(Distributor, {
        id: click.distributor_id,
        status: "active",
      })
    : null
}
