import type { Distributor } from "../../../shared/rows"
import { distributionOf } from "../../../../workflows/steps/module"
import { customersById } from "../../../shared/customers"
import { isoOrNull } from "../../../shared/dates"
import { type AskedHost, referralLink } from "../../../shared/referral-link"
import type { AdminDistributor, CustomerSummary } from "../../../types"

/** What a distributor must be read with to be presented. */
export const DISTRIBUTOR_RELATIONS = ["tier", "sponsor"] as const

type Customers = ReadonlyMap<string, CustomerSummary>

/** The distributor as the Admin API answers it; throws `not_found`. */
export async function presentDistributor(
  req: AskedHost,
  id: string
): Promise<AdminDistributor> {
  const row = await distributionOf(req.scope).retrieveDistributor(id, {
    relations: DISTRIBUTOR_RELATIONS,
  })
  const customers = await customersOf(req, [row])
  return present(req, row, customers)
}

/** Distributors, read with their relations, as the Admin API answers them. */
export async function presentDistributors(
  req: AskedHost,
  rows: readonly Distributor[]
): Promise<AdminDistributor[]> {
  const customers = await customersOf(req, rows)
  return rows.map((row) => present(req, row, customers))
}

function customersOf(
  req: AskedHost,
  rows: readonly Distributor[]
): Promise<Customers> {
  const ids = rows.flatMap((row) =>
    row.sponsor ? [row.customer_id, row.sponsor.customer_id] : [row.customer_id]
  )
  return customersById(req.scope, ids)
}

function present(
  req: AskedHost,
  row: Distributor,
  customers: Customers
): AdminDistributor {
  const { tier, sponsor } = row
  return {
    id: row.id,
    customer_id: row.customer_id,
    code: row.code,
    link: referralLink(req, row.code),
    status: row.status,
    status_reason: row.status_reason,
    tier_id: row.tier_id,
    sponsor_id: row.sponsor_id,
    display_name: row.display_name,
    is_public: row.is_public,
    shows_on_leaderboards: row.shows_on_leaderboards,
    tier_since: row.tier_since.toISOString(),
    tier_protected_until: row.tier_protected_until?.toISOString() ?? null,
    approved_at: isoOrNull(row.approved_at),
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
    customer: customers.get(row.customer_id) ?? null,
    tier: {
      id: row.tier_id,
      name: tier?.name ?? "",
      rank: tier?.rank ?? 0,
    },
    sponsor: sponsor
      ? {
          id: sponsor.id,
          code: sponsor.code,
          display_name: sponsor.display_name,
          customer: customers.get(sponsor.customer_id) ?? null,
        }
      : null,
  }
}
