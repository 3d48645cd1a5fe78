import type { StatementStatus } from "../domain/states"
import type { Statement } from "../entities"

type Paid = Pick<Statement, "payable" | "in_payouts" | "paid" | "returned">

/**
 * What an approved statement is once its payouts stand so: paid when all of it
 * arrived, returned when nothing is on the way any more and some went back.
 */
export function statusAfter({
  payable,
  in_payouts,
  paid,
  returned,
}: Paid): StatementStatus {
  if (BigInt(paid) === BigInt(payable ?? 0)) {
    return "paid"
  }
  const isUnderWay = BigInt(in_payouts) > BigInt(paid)
  const isOpen = BigInt(in_payouts) + BigInt(returned) < BigInt(payable ?? 0)
  return isUnderWay || isOpen ? "approved" : "returned"
}
