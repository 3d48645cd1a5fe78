interface Named {
  email: string
  first_name?: string | null
  last_name?: string | null
}

/** What to call a distributor in front of the merchant. */
export function nameOf(
  distributor: { code: string; display_name: string | null },
  customer: Named | null
): string {
  const fullName = [customer?.first_name, customer?.last_name]
    .filter(Boolean)
    .join(" ")
  return (
    distributor.display_name || fullName || customer?.email || distributor.code
  )
}
