import type { EntityManager } from "typeorm"
import { CartReferral, Click, Distributor } from "../entities"
import { invalid, notAllowed } from "../errors"
import { resolveCode } from "./resolve-code"

export interface CartReference {
  cart_id: string
  code?: string
  click_id?: string
  /** The signed-in customer or the cart's, to refuse a self-referral. */
  customer_id?: string | null
}

/** One sentence for unknown, pending and suspended alike, so that codes cannot be sounded out. */
const NOT_VALID = "This referral code is not valid"

/** Binds a cart to the distributor of a code or click; a later one takes its place. */
export async function referCart(
  manager: EntityManager,
  reference: CartReference
): Promise<Distributor> {
  const distributor = reference.click_id
    ? await distributorOfClick(manager, reference.click_id)
    : await resolveCode(manager, reference.code ?? "")
  if (!distributor) {
    throw invalid(NOT_VALID)
  }
  if (reference.customer_id === distributor.customer_id) {
    throw notAllowed("You cannot use your own referral code")
  }
  await manager.upsert(
    CartReferral,
    {
      cart_id: reference.cart_id,
      distributor_id: distributor.id,
      code: reference.click_id ? null : distributor.code,
      click_id: reference.click_id ?? null,
      updated_at: new Date(),
    },
    ["cart_id"]
  )
  return distributor
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
