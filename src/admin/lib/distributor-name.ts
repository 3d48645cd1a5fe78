import type { AdminDistributor } from "../../api/types"

type Named = Pick<AdminDistributor, "display_name" | "customer" | "code">

/** What a merchant calls a distributor: its display name, its person's name, its e-mail, its code. */
export function distributorName({
  display_name,
  customer,
  code,
}: Named): string {
  const person = [customer?.first_name, customer?.last_name]
    .filter(Boolean)
    .join(" ")
  return display_name || person || customer?.email || code
}
