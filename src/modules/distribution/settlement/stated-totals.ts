import {
  type MovementCode,
  movements,
  statedAs,
  type StatedCode,
  statedCodes,
  type StatementTotal,
} from "../domain/movements"

/** What a movement of the balance adds to it, as SQL: below zero where it takes. */
export const SIGNED_AMOUNT = `CASE WHEN code IN (${listOf(statedCodes.filter(isCredit))}) THEN amount ELSE -amount END`

/** One total of a statement, as SQL over the movements that it states. */
export function totalOf(total: StatementTotal): string {
  const codes = statedCodes.filter((code) => statedAs[code] === total)
  return `coalesce(sum(${SIGNED_AMOUNT}) FILTER (WHERE code IN (${listOf(codes)})), 0)::bigint`
}

/** What came back of payouts, less what of it was paid anew, as SQL: money that was taxed. */
export const CAME_BACK = `coalesce(sum(${SIGNED_AMOUNT}) FILTER (WHERE code IN (${listOf(["payout_failed", "payout_returned", "payout_retried"] satisfies StatedCode[])})), 0)::bigint`

/** Whether a movement adds to the available balance. */
export function isCredit(code: MovementCode): boolean {
  return movements[code].to === "available"
}

export function isStated(code: string): code is StatedCode {
  return code in statedAs
}

function listOf(codes: readonly string[]): string {
  return codes.map((code) => `'${code}'`).join(", ")
}
