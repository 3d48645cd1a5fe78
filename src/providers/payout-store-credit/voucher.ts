import { createHash } from "node:crypto"
import type {
  CreatePromotionDTO,
  IPromotionModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import type { PayoutToSend } from "../../modules/distribution/payout/provider"
import { attemptName } from "./attempt-name"

export const VOUCHER_PREFIX = "CREDIT-"

const CODE_BYTES = 10

/**
 * A code that follows from the payout's attempt, so that the same is found again,
 * and that nobody guesses: a payout's id has 80 random bits and is known to its
 * distributor and the merchant only.
 */
function voucherCode(payout: PayoutToSend): string {
  const name = `voucher:${attemptName(payout)}`
  const digest = createHash("sha256").update(name).digest()
  return VOUCHER_PREFIX + digest.toString("hex", 0, CODE_BYTES).toUpperCase()
}

/**
 * Gives the customer a promotion worth the payout; answers its code. Codes are
 * unique in Medusa, so however many try at once make one.
 */
export async function giveVoucher(
  container: MedusaContainer,
  payout: PayoutToSend
): Promise<string> {
  const promotions = container.resolve(Modules.PROMOTION)
  const code = voucherCode(payout)
  if (await isThere(promotions, code)) {
    return code
  }
  try {
    await promotions.createPromotions(voucher(code, payout))
  } catch (error) {
    if (!(await isThere(promotions, code))) {
      throw error
    }
  }
  return code
}

/** The budget, not a number of uses, is what it is spent up to: the rest of it is not lost with a small order. */
function voucher(code: string, payout: PayoutToSend): CreatePromotionDTO {
  const { amount, currency, distributor, statementNumber } = payout
  const value = parseFloat(amount)
  return {
    code,
    type: "standard",
    status: "active",
    is_automatic: false,
    is_tax_inclusive: true,
    rules: [
      {
        attribute: "customer.id",
        operator: "eq",
        values: [distributor.customerId],
      },
    ],
    application_method: {
      type: "fixed",
      target_type: "order",
      allocation: "across",
      value,
      currency_code: currency,
    },
    campaign: {
      name: `Store credit ${code}`,
      description: `Statement ${statementNumber} of ${distributor.code}`,
      campaign_identifier: code,
      budget: {
        type: "spend",
        limit: spendable(amount),
        currency_code: currency,
      },
    },
  }
}

/**
 * Medusa shares a fixed discount out over the lines to twenty places, and the
 * parts can come to a hair more than the whole; a budget of exactly the whole
 * would then refuse the order. No currency has a unit this small.
 */
const HAIR = 1e-6

function spendable(amount: string): number {
  return MathBN.add(amount, HAIR).toNumber()
}

async function isThere(
  promotions: IPromotionModuleService,
  code: string
): Promise<boolean> {
  const found = await promotions.listPromotions(
    { code: [code] },
    { select: ["id"], take: 1 }
  )
  return found.length > 0
}
