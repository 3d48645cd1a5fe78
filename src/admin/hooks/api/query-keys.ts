const root = "distribution"

/** Every query key of the extension; a write makes all of them stale. */
export const keys = {
  all: [root] as const,
  distributors: [root, "distributors"] as const,
  distributor: (id: string) => [root, "distributors", id] as const,
  tiers: [root, "tiers"] as const,
  growth: [root, "growth"] as const,
  contests: [root, "contests"] as const,
  targets: [root, "targets"] as const,
  awards: [root, "awards"] as const,
  costs: [root, "costs"] as const,
  plan: [root, "plan"] as const,
  simulations: [root, "simulations"] as const,
  payouts: [root, "payouts"] as const,
  payoutProviders: [root, "payout-providers"] as const,
  settlement: [root, "settlement"] as const,
  statements: [root, "statements"] as const,
  disputes: [root, "disputes"] as const,
  audit: (id: string) => [root, "audit-entries", id] as const,
  settings: [root, "settings"] as const,
  requests: [root, "reconcile-requests"] as const,
  ledgerCheck: [root, "ledger-check"] as const,
  order: (id: string) => [root, "orders", id] as const,
  customer: (id: string) => [root, "customers", id] as const,
}
