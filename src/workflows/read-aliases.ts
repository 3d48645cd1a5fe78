import type { RemoteQueryFunction } from "@medusajs/framework/types"

type Graph = Pick<RemoteQueryFunction, "graph">

/** A customer with its e-mail as it was written. */
export interface Customer {
  id: string
  email: string | null
}

/** The other customers who share a customer's e-mail, the oldest first: Medusa's ids grow. */
export type AliasesOf = (customerId: string) => string[]

export interface AliasQuestion {
  customers: readonly Customer[]
  /** Finds the customers who may be one of them in disguise, by id. */
  findSuspects: () => Promise<string[]>
}

/**
 * Which customers are the same person by their e-mail, in any case: Medusa makes
 * another record, in small letters, of one who checks out as a guest. Two queries
 * for any number of customers, beside one another.
 *
 * Medusa's index on e-mails knows capitals, so a record whose spelling cannot be
 * guessed is recognised only where it is named as a suspect.
 */
export async function readAliases(
  query: Graph,
  { customers, findSuspects }: AliasQuestion
): Promise<AliasesOf> {
  if (customers.length === 0) {
    return () => []
  }
  const [suspected, alike] = await Promise.all([
    findSuspects().then((ids) => readCustomers(query, { id: unique(ids) })),
    readCustomers(query, {
      email: unique(
        customers.flatMap(({ email }) =>
          email ? [email, email.toLowerCase()] : []
        )
      ),
    }),
  ])
  const emails = new Map(
    [...customers, ...suspected, ...alike].map(({ id, email }) => [
      id,
      email?.toLowerCase(),
    ])
  )
  return (customerId) => sharing(emails, customerId)
}

/** Every record of the person that a customer is, its own first. */
export async function recordsOf(
  query: Graph,
  customerId: string
): Promise<[string, ...string[]]> {
  const aliasesOf = await readAliases(query, {
    customers: await readCustomers(query, { id: [customerId] }),
    findSuspects: () => Promise.resolve([]),
  })
  return [customerId, ...aliasesOf(customerId)]
}

/** Customers by id or e-mail, in one query. */
export async function readCustomers(
  query: Graph,
  filters: Record<string, string[]>
): Promise<Customer[]> {
  if (Object.values(filters).some((values) => values.length === 0)) {
    return []
  }
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "email"],
    filters,
  })
  return data
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}

function sharing(
  emails: ReadonlyMap<string, string | undefined>,
  customerId: string
): string[] {
  const email = emails.get(customerId)
  return [...emails]
    .filter(([id, other]) => email && other === email && id !== customerId)
    .map(([id]) => id)
    .sort()
}
