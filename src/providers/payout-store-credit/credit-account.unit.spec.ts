import type { PayoutToSend } from "../../modules/distribution/payout/provider"
import { creditAccount, type StoreCreditModule } from "./credit-account"

const payout: PayoutToSend = {
  id: "pay_1",
  idempotencyKey: "pay_1:1",
  amount: "30.00",
  amountMinor: 3_000n,
  currency: "eur",
  statementNumber: "7",
  distributor: {
    id: "dist_1",
    code: "ANN-1",
    customerId: "cus_1",
    name: "Ann",
  },
  method: { id: "pmet_1", kind: "store_credit", details: {} },
}

/** The loyalty plugin's module as far as it matters here: ids and a customer's account are unique, and it answers late. */
function storeCredit() {
  const accounts: { id: string; customer_id: string; currency_code: string }[] =
    []
  const transactions: { id: string; account_id: string; amount: string }[] = []
  const late = () => new Promise((resolve) => setImmediate(resolve))
  const module: StoreCreditModule = {
    listStoreCreditAccounts: async (key) => {
      await late()
      return accounts.filter(
        (account) =>
          account.customer_id === key.customer_id &&
          account.currency_code === key.currency_code
      )
    },
    createStoreCreditAccounts: async ({ customer_id, currency_code }) => {
      await late()
      if (accounts.some((account) => account.customer_id === customer_id)) {
        throw new Error("IDX_customer_id_currency_code")
      }
      const account = { id: "sc_acc_1", customer_id, currency_code }
      accounts.push(account)
      return account
    },
    listAccountTransactions: async ({ id }) => {
      await late()
      return transactions.filter((transaction) => transaction.id === id)
    },
    createAccountTransactions: async (transaction) => {
      await late()
      if (transactions.some(({ id }) => id === transaction.id)) {
        throw new Error("store_credit_account_transaction_pkey")
      }
      transactions.push(transaction)
      return transaction
    },
  }
  return { module, transactions }
}

describe("store credit on an account of the loyalty plugin's", () => {
  it("is credited once, however often and however many at once send it", async () => {
    const { module, transactions } = storeCredit()
    const references = await Promise.all(
      [1, 2, 3].map(() => creditAccount(module, payout))
    )
    references.push(await creditAccount(module, payout))
    expect(new Set(references)).toEqual(new Set(["sc_trx_pay_1"]))
    expect(transactions).toEqual([
      {
        id: "sc_trx_pay_1",
        account_id: "sc_acc_1",
        amount: "30.00",
        type: "credit",
        reference: "distribution_payout",
        reference_id: "pay_1",
        note: "Statement 7",
      },
    ])
  })

  it("is credited again when it came back and is paid anew", async () => {
    const { module, transactions } = storeCredit()
    await creditAccount(module, payout)
    const anew = { ...payout, idempotencyKey: "pay_1:2" }
    const references = [
      await creditAccount(module, anew),
      await creditAccount(module, anew),
    ]
    expect(references).toEqual(["sc_trx_pay_1:2", "sc_trx_pay_1:2"])
    expect(transactions).toHaveLength(2)
  })

  it("has an unknown fate when the module cannot be reached", async () => {
    const { module } = storeCredit()
    const broken = {
      ...module,
      createAccountTransactions: async () => {
        throw new Error("The database is gone")
      },
    }
    await expect(creditAccount(broken, payout)).rejects.toThrow(
      "The database is gone"
    )
  })
})
