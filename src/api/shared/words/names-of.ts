import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PlanDocument } from "../../../modules/distribution/domain/plan/document"
import type {
  Named,
  Names,
} from "../../../modules/distribution/domain/words/names"
import { distributionOf } from "../../../workflows/steps/module"
import { distributorSummaries } from "../distributor-summaries"
import { merged, namedIn, type NamedIds } from "./named-in"

/** Where the names of Medusa's own things stand. */
const sources = {
  product: { entity: "product", field: "title" },
  variant: { entity: "product_variant", field: "title" },
  category: { entity: "product_category", field: "name" },
  collection: { entity: "product_collection", field: "title" },
  product_type: { entity: "product_type", field: "value" },
  tag: { entity: "product_tag", field: "value" },
  customer_group: { entity: "customer_group", field: "name" },
  region: { entity: "region", field: "name" },
  sales_channel: { entity: "sales_channel", field: "name" },
} as const satisfies Partial<Record<Named, { entity: string; field: string }>>

type Source = keyof typeof sources

/**
 * What everything is called that plans name, and whatever else is asked for:
 * a query a kind. What is not there any longer is called by its id.
 */
export async function namesOf(
  scope: MedusaContainer,
  documents: readonly PlanDocument[],
  others: NamedIds = {}
): Promise<Names> {
  const ids = merged([...documents.map(namedIn), others])
  const known = new Map<string, ReadonlyMap<string, string>>(
    await Promise.all([
      ...(Object.keys(sources) as Source[]).map(
        async (kind) => [kind, await inMedusa(scope, kind, ids)] as const
      ),
      tiers(scope, ids).then((names) => ["tier", names] as const),
      distributors(scope, ids).then((names) => ["distributor", names] as const),
    ])
  )
  const { conditions, rewards } = distributionOf(scope).plans.vocabulary
  return {
    of: (kind, id) => known.get(kind)?.get(id) ?? id,
    labelOf: (code) =>
      conditions.get(code)?.labels ??
      rewards.get(code)?.labels ?? { en: code, zhCN: code },
  }
}

async function inMedusa(
  scope: MedusaContainer,
  kind: Source,
  { [kind]: ids = [] }: NamedIds
): Promise<Map<string, string>> {
  if (ids.length === 0) {
    return new Map()
  }
  const { entity, field } = sources[kind]
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity,
    fields: ["id", field, ...(kind === "variant" ? ["product.title"] : [])],
    filters: { id: [...ids] },
  })
  const rows = data as unknown as Row[]
  return new Map(
    rows.map((row) => [
      row.id,
      [row.product?.title, row[field]].filter(Boolean).join(" "),
    ])
  )
}

interface Row extends Record<string, unknown> {
  id: string
  product?: { title: string }
}

async function tiers(
  scope: MedusaContainer,
  { tier = [] }: NamedIds
): Promise<Map<string, string>> {
  if (tier.length === 0) {
    return new Map()
  }
  const rows = await distributionOf(scope).listTiers(
    { id: [...tier] },
    { take: null }
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function distributors(
  scope: MedusaContainer,
  { distributor = [] }: NamedIds
): Promise<Map<string, string>> {
  const summaries = await distributorSummaries(scope, distributor)
  return new Map([...summaries].map(([id, { name }]) => [id, name]))
}
