import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { Actor } from "../../modules/distribution/audit/record-audit"
import { bankFile } from "../../modules/distribution/payout/bank-file"
import ManualPayoutProvider from "../../providers/payout-manual/provider"
import { currencyDigits } from "../currency-digits"
import { distributionOf } from "../steps/module"
import { verbWorkflow } from "../verb-workflow"
import { payoutsToSend } from "./payouts-to-send"

/** Payouts that a person is to pay: handed over to nobody else, and not paid yet. */
export const TO_PAY_BY_HAND = {
  provider_id: ManualPayoutProvider.identifier,
  status: ["sending", "sent"],
}

/**
 * The file of a batch's payouts that a person is to pay. It shows bank accounts in
 * the clear, so who takes it is kept; it is no workflow's result, which could be stored.
 */
export async function takeBankFile(
  container: MedusaContainer,
  { batchId, actor }: { batchId: string; actor: Actor }
): Promise<string> {
  const payouts = await distributionOf(container).listPayouts(
    { batch_id: batchId, ...TO_PAY_BY_HAND },
    { take: null, order: { id: "ASC" } }
  )
  if (payouts.length === 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Nothing of this batch is to be paid by hand: it is not approved yet, it is paid already, or providers pay it"
    )
  }
  const digitsOf = await currencyDigits(
    container.resolve(ContainerRegistrationKeys.QUERY),
    payouts.map(({ currency_code }) => currency_code)
  )
  const file = bankFile(await payoutsToSend(container, payouts, digitsOf))
  await noteBankFileWorkflow(container).run({
    input: { batchId, payouts: payouts.length, actor },
  })
  return file
}

/** Keeps who took a batch's bank file. */
export const noteBankFileWorkflow = verbWorkflow(
  "distribution-note-bank-file",
  (input: { batchId: string; payouts: number; actor: Actor }, container) =>
    distributionOf(container).payouts.noteBankFile(input)
)
