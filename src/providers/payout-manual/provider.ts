import { masked } from "../../modules/distribution/payout/mask"
import {
  AbstractPayoutProvider,
  type CheckedMethod,
  type MethodKind,
  type PayoutOutcome,
} from "../../modules/distribution/payout/provider"
import { checkBankAccount } from "./bank-account"
import { bankAccount, wallet } from "./kinds"

/** A person pays, by bank or by a wallet's own app, and marks the payout as paid. */
export default class ManualPayoutProvider extends AbstractPayoutProvider {
  static override identifier = "manual"

  readonly methodKinds: readonly MethodKind[] = [bankAccount, wallet]

  checkMethod(kind: string, details: Record<string, string>): CheckedMethod {
    return kind === bankAccount.kind
      ? checkBankAccount(details)
      : { details, hint: walletHint(details) }
  }

  async send(): Promise<PayoutOutcome> {
    return { status: "sent", reference: null }
  }
}

function walletHint({ wallet: name = "", account = "" }): string {
  return `${name} ${masked(account)}`
}
