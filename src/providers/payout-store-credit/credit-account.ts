import { randomBytes } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { PayoutToSend } from "../../modules/distribution/payout/provider"
import { attemptName } from "./attempt-name"

/** The name under which `@medusajs/loyalty-plugin` registers it. */
const STORE_CREDIT_MODULE = "store_credit"

interface AccountKey {
  customer_id: string
  currency_code: string
}

interface NewTransaction {
  id: string
  account_id: string
  amount: string
  type: "credit"
  reference: string
  reference_id: string
  note: string
}

/** The part of the loyalty plugin's store-credit module that a payout takes. */
export interface StoreCreditModule {
  listStoreCreditAccounts: (filters: AccountKey) => Promise<{ id: string }[]>
  createStoreCreditAccounts: (
    account: AccountKey & { code: string }
  ) => Promise<{ id: string }>
  listAccountTransactions: (filters: {
    id: string
  }) => Promise<{ id: string }[]>
  createAccountTransactions: (
    transaction: NewTransaction
  ) => Promise<{ id: string }>
}

/** Null where the loyalty plugin is not installed. */
export function storeCreditModuleOf(
  container: MedusaContainer
): StoreCreditModule | null {
  return container.hasRegistration(STORE_CREDIT_MODULE)
    ? container.resolve<StoreCreditModule>(STORE_CREDIT_MODULE)
    : null
}

/**
 * Credits the customer's account; answers the transaction's id. The id follows
 * from the payout's attempt, so that a second one cannot be written, however many
 * try at once: that is why it is not left to the module's `creditAccounts`, which
 * gives each a new one.
 */
export async function creditAccount(
  module: StoreCreditModule,
  payout: PayoutToSend
): Promise<string> {
  const id = `sc_trx_${attemptName(payout)}`
  const isDone = async () =>
    (await module.listAccountTransactions({ id })).length > 0
  if (await isDone()) {
    return id
  }
  try {
    await module.createAccountTransactions({
      id,
      account_id: await accountOf(module, payout),
      amount: payout.amount,
      type: "credit",
      reference: "distribution_payout",
      reference_id: payout.id,
      note: `Statement ${payout.statementNumber}`,
    })
  } catch (error) {
    if (!(await isDone())) {
      throw error
    }
  }
  return id
}

async function accountOf(
  module: StoreCreditModule,
  { currency, distributor }: PayoutToSend
): Promise<string> {
  const key = { customer_id: distributor.customerId, currency_code: currency }
  const [account] = await module.listStoreCreditAccounts(key)
  if (account) {
    return account.id
  }
  try {
    const code = `SC-${randomBytes(10).toString("hex").toUpperCase()}`
    return (await module.createStoreCreditAccounts({ ...key, code })).id
  } catch (error) {
    const [made] = await module.listStoreCreditAccounts(key)
    if (!made) {
      throw error
    }
    return made.id
  }
}
