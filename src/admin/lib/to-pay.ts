import type { AdminStatementSummary } from "../../api/types"

type Amounts = Pick<
  AdminStatementSummary,
  "status" | "payable" | "drawn" | "adjusted"
>

/**
 * What of a statement is to be paid; before it is approved, what that comes to
 * without tax and fee. Null for one that was taken back, of which nothing is.
 */
export function toPay({
  status,
  payable,
  drawn,
  adjusted,
}: Amounts): number | null {
  return status === "void" ? null : (payable ?? drawn + adjusted)
}
