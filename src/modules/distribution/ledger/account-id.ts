import type { AccountKind } from "../domain/movements"

/** The id of a distributor's account, or of the merchant's own side. */
export function accountId(
  kind: AccountKind,
  distributorId: string,
  currency: string
): string {
  return kind.startsWith("house:")
    ? `${kind}:${currency}`
    : `${distributorId}:${kind}:${currency}`
}
