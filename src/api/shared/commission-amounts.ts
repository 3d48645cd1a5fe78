import type { Commission } from "./rows"
import type { CommissionAmounts } from "../types"
import type { ToAmount } from "./amounts"
import { isoOrNull } from "./dates"

/** A commission's money as the API answers it. */
export function commissionAmounts(
  row: Commission,
  toAmount: ToAmount
): CommissionAmounts {
  const inMajor = (minorUnits: string) =>
    toAmount(minorUnits, row.currency_code)
  return {
    rate_ppm: row.rate_ppm,
    currency_code: row.currency_code,
    basis: inMajor(row.basis),
    amount: inMajor(row.amount),
    pending: inMajor(row.pending),
    held: inMajor(row.held),
    available: inMajor(row.available),
    status: row.status,
    release_at: isoOrNull(row.release_at),
  }
}
