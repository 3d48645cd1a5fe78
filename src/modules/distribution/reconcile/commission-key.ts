/** What tells one commission from another. */
export interface CommissionIdentity {
  orderId: string
  lineId: string
  distributorId: string
  level: number
  rule: string
}

/** The identity as one text, to look rows up by. */
export function commissionKey(identity: CommissionIdentity): string {
  return [
    identity.orderId,
    identity.lineId,
    identity.distributorId,
    identity.level,
    identity.rule,
  ].join("|")
}
