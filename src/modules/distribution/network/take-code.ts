import { MedusaError } from "@medusajs/framework/utils"
import { type EntityManager, Not } from "typeorm"
import { FormerCode } from "../entities"
import { brokenUniqueConstraint } from "../errors"

/** A code is another distributor's, or was and still leads to it. */
export class CodeTaken extends MedusaError {
  constructor() {
    super(
      MedusaError.Types.DUPLICATE_ERROR,
      "This referral code is taken; choose another"
    )
  }
}

/**
 * Writes a distributor's code; throws `CodeTaken` when it is or was another's.
 * Former codes are looked at afterwards: who gives this code up at the same
 * moment holds the write back until its former code can be seen.
 */
export async function takeCode(
  manager: EntityManager,
  { id, code }: { id: string; code: string },
  write: () => Promise<unknown>
): Promise<void> {
  try {
    await write()
  } catch (error) {
    throw brokenUniqueConstraint(error) === "distribution_distributor_code_key"
      ? new CodeTaken()
      : error
  }
  const isFormerOfAnother = await manager.existsBy(FormerCode, {
    code,
    distributor_id: Not(id),
  })
  if (isFormerOfAnother) {
    throw new CodeTaken()
  }
}
