import type { EntityManager } from "typeorm"
import type { Distributor } from "../entities"
import { ownersOfCodes } from "../network/owners-of-codes"
import { normaliseCode } from "../network/referral-code"

/** No stored code is longer, so nothing longer is looked up. */
const LONGEST_CODE = 32

/** The active distributor whose code this is or was, or null: unknown and suspended look the same. */
export async function resolveCode(
  manager: EntityManager,
  typed: string
): Promise<Distributor | null> {
  const code = normaliseCode(typed)
  if (code === "" || code.length > LONGEST_CODE) {
    return null
  }
  const owner = (await ownersOfCodes(manager, [code])).get(code)
  return owner?.status === "active" ? owner : null
}
