import type { AdminOrderCommission } from "../../api/types"

/** An order's commissions gathered by who earns them at which level, in level order. */
export function byBeneficiary(commissions: readonly AdminOrderCommission[]) {
  const groups = new Map<string, AdminOrderCommission[]>()
  for (const commission of commissions) {
    const key = `${commission.level}:${commission.distributor.id}`
    groups.set(key, [...(groups.get(key) ?? []), commission])
  }
  return [...groups].flatMap(([key, lines]) => {
    const [first] = lines
    return first
      ? [
          {
            key,
            lines,
            distributor: first.distributor,
            level: first.level,
            currency: first.currency_code,
            amount: lines.reduce((sum, { amount }) => sum + amount, 0),
          },
        ]
      : []
  })
}
