import {
  capturePaymentWorkflow,
  createOrderCreditLinesWorkflow,
  refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { PlacedOrder } from "./orders"

/** Captures the order's payment, the whole of it unless an amount is given. */
export async function capturePayment(
  container: MedusaContainer,
  order: PlacedOrder,
  amount?: number
): Promise<void> {
  await capturePaymentWorkflow(container).run({
    input: { payment_id: paymentOf(order), amount },
  })
}

/** Refunds through the payment; goodwill where nothing came back. */
export async function refundPayment(
  container: MedusaContainer,
  order: PlacedOrder,
  amount: number
): Promise<void> {
  await refundPaymentWorkflow(container).run({
    input: { payment_id: paymentOf(order), amount },
  })
}

/** Medusa takes a positive amount while money is due, a negative one while it owes. */
export async function addCreditLine(
  container: MedusaContainer,
  order: PlacedOrder,
  credit: { amount: number; reference?: string; referenceId?: string }
): Promise<void> {
  await createOrderCreditLinesWorkflow(container).run({
    input: {
      id: order.id,
      credit_lines: [
        {
          amount: credit.amount,
          reference: credit.reference ?? "goodwill",
          reference_id: credit.referenceId ?? order.id,
        },
      ],
    },
  })
}

function paymentOf(order: PlacedOrder): string {
  if (!order.paymentId) {
    throw new Error(`Order ${order.id} has no payment`)
  }
  return order.paymentId
}
