import type { EntityManager } from "typeorm"
import { Distributor } from "../entities"
import { normaliseCode } from "../network/referral-code"

/** No stored code is longer, so nothing longer is looked up. */
const LONGEST_CODE = 32

/** The active distributor whose code this is, or null: unknown and suspended look the same. */
export async function resolveCode(
  manager: EntityManager,
  typed: string
): Promise<Distributor | null> {
  const code = normaliseCode(typed)
  if (code === "" || code.length > LONGEST_CODE) {
    return null
  }
  return manager.findOneBy(Distributor, { code, status: "active" })
}
