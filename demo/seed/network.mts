import type { Admin } from "./shop.mts"

interface Person {
  first: string
  last: string
  tier: string
  sponsor?: string
  status?: "pending"
  isPublic?: boolean
}

/** By tier: the rates, in parts per million, of the seller, its sponsor and the sponsor's sponsor. */
const tiers: Record<string, number[]> = {
  Starter: [80_000, 30_000, 10_000],
  Partner: [100_000, 40_000, 20_000],
  Ambassador: [120_000, 50_000, 25_000],
}

/** By code; whoever sponsors stands before whom it sponsors. */
const people: Record<string, Person> = {
  ADA: { first: "Ada", last: "Brandt", tier: "Ambassador", isPublic: true },
  KLARA: { first: "Klara", last: "Vogel", tier: "Ambassador" },
  BRUNO: { first: "Bruno", last: "Keller", tier: "Partner", sponsor: "ADA" },
  GRETA: { first: "Greta", last: "Lindner", tier: "Partner", sponsor: "ADA" },
  JONAS: { first: "Jonas", last: "Weber", tier: "Starter", sponsor: "ADA" },
  LUCA: { first: "Luca", last: "Moretti", tier: "Partner", sponsor: "KLARA" },
  NILS: { first: "Nils", last: "Petersen", tier: "Starter", sponsor: "KLARA" },
  CHIARA: {
    first: "Chiara",
    last: "Rossi",
    tier: "Partner",
    sponsor: "BRUNO",
    isPublic: true,
  },
  FELIX: { first: "Felix", last: "Hahn", tier: "Starter", sponsor: "BRUNO" },
  HUGO: { first: "Hugo", last: "Martens", tier: "Starter", sponsor: "GRETA" },
  INES: { first: "Ines", last: "Sousa", tier: "Starter", sponsor: "GRETA" },
  ELIF: {
    first: "Elif",
    last: "Aydin",
    tier: "Starter",
    sponsor: "CHIARA",
    isPublic: true,
  },
  DANIEL: { first: "Daniel", last: "Koch", tier: "Starter", sponsor: "CHIARA" },
  MAYA: {
    first: "Maya",
    last: "Schulz",
    tier: "Starter",
    sponsor: "LUCA",
    status: "pending",
  },
}

/** Creates three tiers and a tree of distributors; Nils is suspended, Maya waits for approval. */
export async function createNetwork(client: Admin): Promise<void> {
  await post(client, "plan", {
    uplines: { max_level: 2, accepts_legal_risk: true },
    note: "Pays the seller, its sponsor and the sponsor's sponsor",
  })
  const tierIds = await createTiers(client)
  const ids = new Map<string, string>()
  for (const [code, person] of Object.entries(people)) {
    const customerId = await createCustomer(client, person)
    const { distributor } = await post<{ distributor: { id: string } }>(
      client,
      "distributors",
      {
        customer_id: customerId,
        code,
        tier_id: tierIds.get(person.tier),
        sponsor_id: person.sponsor && ids.get(person.sponsor),
        display_name: `${person.first} ${person.last[0]}.`,
        is_public: person.isPublic ?? false,
        status: person.status ?? "active",
      }
    )
    ids.set(code, distributor.id)
  }
  await post(client, `distributors/${ids.get("NILS")}/suspend`, {
    reason: "Bought through the own link under another name",
  })
}

/** Every store comes with one tier; it becomes the first. */
async function createTiers(client: Admin): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [name, rates_ppm] of Object.entries(tiers)) {
    const path = name === "Starter" ? "tiers/tier_standard" : "tiers"
    const { tier } = await post<{ tier: { id: string } }>(client, path, {
      name,
      rates_ppm,
    })
    ids.set(name, tier.id)
  }
  return ids
}

async function createCustomer(
  { admin }: Admin,
  { first, last }: Person
): Promise<string> {
  const { customer } = await admin.customer.create({
    first_name: first,
    last_name: last,
    email: `${first}.${last}@example.com`.toLowerCase(),
  })
  return customer.id
}

function post<T>({ client }: Admin, path: string, body: object): Promise<T> {
  return client.fetch<T>(`/admin/distribution/${path}`, {
    method: "POST",
    body,
  })
}
