import type { MedusaContainer } from "@medusajs/framework/types"
import {
  AbstractPayoutProvider,
  type CheckedMethod,
  type MethodKind,
  type PayoutOutcome,
  type PayoutToSend,
  type SendContext,
} from "../../modules/distribution/payout/provider"
import { creditAccount, storeCreditModuleOf } from "./credit-account"
import { giveVoucher } from "./voucher"

/**
 * Pays in the store's own money: to the customer's store credit account where
 * Medusa's loyalty plugin keeps one, else by a promotion that only this customer
 * can use, up to the payout's amount.
 */
export default class StoreCreditPayoutProvider extends AbstractPayoutProvider {
  static override identifier = "store-credit"

  readonly methodKinds: readonly MethodKind[] = [
    {
      kind: "store_credit",
      labels: { en: "Store credit", zhCN: "商店余额" },
      fields: [],
    },
  ]

  checkMethod(): CheckedMethod {
    return { details: {}, hint: "Store credit" }
  }

  async send(
    payout: PayoutToSend,
    { container }: SendContext
  ): Promise<PayoutOutcome> {
    return { status: "paid", reference: await give(payout, container) }
  }
}

function give(
  payout: PayoutToSend,
  container: MedusaContainer
): Promise<string> {
  const storeCredit = storeCreditModuleOf(container)
  return storeCredit
    ? creditAccount(storeCredit, payout)
    : giveVoucher(container, payout)
}
