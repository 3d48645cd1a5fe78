import type { RemoteQueryFunction } from "@medusajs/framework/types"

type Graph = Pick<RemoteQueryFunction, "graph">

interface CustomerRow {
  id: string
  email: string | null
}

/** The other customers who share a customer's e-mail. */
export type AliasesOf = (customerId: string) => string[]

export interface AliasQuestion {
  customerIds: readonly string[]
  /** Customers who may be one of them in disguise. */
  suspects: readonly string[]
}

/**
 * Which customers are the same person by their e-mail, in any case: Medusa makes
 * another record, in small letters, of one who checks out as a guest. Two queries
 * for any number of customers.
 *
 * Medusa's index on e-mails knows capitals, so a record whose spelling cannot be
 * guessed is recognised only where it is named as a suspect.
 */
export async function readAliases(
  query: Graph,
  { customerIds, suspects }: AliasQuestion
): Promise<AliasesOf> {
  if (customerIds.length === 0) {
    return () => []
  }
  const named = await readCustomers(query, {
    id: [...new Set([...customerIds, ...suspects])],
  })
  const alike = await readCustomers(query, {
    email: named
      .filter(({ id }) => customerIds.includes(id))
      .flatMap(({ email }) => (email ? [email, email.toLowerCase()] : [])),
  })
  const emails = new Map(
    [...named, ...alike].map(({ id, email }) => [id, email?.toLowerCase()])
  )
  return (customerId) => sharing(emails, customerId)
}

async function readCustomers(
  query: Graph,
  filters: Record<string, string[]>
): Promise<CustomerRow[]> {
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "email"],
    filters,
  })
  return data
}

function sharing(
  emails: ReadonlyMap<string, string | undefined>,
  customerId: string
): string[] {
  const email = emails.get(customerId)
  return [...emails]
    .filter(([id, other]) => email && other === email && id !== customerId)
    .map(([id]) => id)
}
