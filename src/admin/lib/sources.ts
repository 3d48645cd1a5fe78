import type {
  AdminDistributorListResponse,
  AdminPrizeListResponse,
  AdminTierListResponse,
} from "../../api/types"
import { distributorName } from "./distributor-name"
import { sdk } from "./sdk"

export interface SourceQuery {
  id?: string | string[]
  q?: string
  limit?: number
  offset?: number
}

export interface Found {
  options: { value: string; label: string }[]
  count: number
  offset: number
  limit: number
}

/** Where the things that a rule can name are found, by search or by id. */
export type Source = (query: SourceQuery) => Promise<Found>

interface Listed {
  count: number
  offset: number
  limit: number
}

const ALL_REGIONS = 200

export const sources = {
  product: async (query) => {
    const { products, ...page } = await sdk.admin.product.list({
      ...query,
      fields: "id,title",
    })
    return found(page, products, ({ id, title }) => [id, title])
  },
  variant: async (query) => {
    const { variants, ...page } = await sdk.admin.productVariant.list({
      ...query,
      fields: "id,title,sku,product.title",
    })
    return found(page, variants, ({ id, title, product }) => [
      id,
      [product?.title, title].filter(Boolean).join(" – "),
    ])
  },
  category: async (query) => {
    const { product_categories, ...page } =
      await sdk.admin.productCategory.list({
        ...query,
        fields: "id,name,parent_category.name",
      })
    return found(page, product_categories, ({ id, name, parent_category }) => [
      id,
      parent_category ? `${parent_category.name} › ${name}` : name,
    ])
  },
  collection: async (query) => {
    const { collections, ...page } =
      await sdk.admin.productCollection.list(query)
    return found(page, collections, ({ id, title }) => [id, title])
  },
  product_type: async (query) => {
    const { product_types, ...page } = await sdk.admin.productType.list(query)
    return found(page, product_types, ({ id, value }) => [id, value])
  },
  tag: async (query) => {
    const { product_tags, ...page } = await sdk.admin.productTag.list(query)
    return found(page, product_tags, ({ id, value }) => [id, value])
  },
  customer_group: async (query) => {
    const { customer_groups, ...page } =
      await sdk.admin.customerGroup.list(query)
    return found(page, customer_groups, ({ id, name }) => [id, name ?? id])
  },
  region: async (query) => {
    const { regions, ...page } = await sdk.admin.region.list(query)
    return found(page, regions, ({ id, name }) => [id, name])
  },
  sales_channel: async (query) => {
    const { sales_channels, ...page } = await sdk.admin.salesChannel.list(query)
    return found(page, sales_channels, ({ id, name }) => [id, name])
  },
  country: async (query) => {
    const { regions } = await sdk.admin.region.list({
      limit: ALL_REGIONS,
      fields: "id,*countries",
    })
    const countries = regions.flatMap((region) => region.countries ?? [])
    return among(
      countries.map(({ iso_2, display_name }) => [
        iso_2 ?? "",
        display_name ?? iso_2 ?? "",
      ]),
      query
    )
  },
  currency: async (query) => {
    const { stores } = await sdk.admin.store.list({
      fields: "id,*supported_currencies",
    })
    const currencies = stores.flatMap((store) => store.supported_currencies)
    return among(
      currencies.map(({ currency_code }) => [
        currency_code,
        currency_code.toUpperCase(),
      ]),
      query
    )
  },
  discount_code: async ({ id, ...query }) => {
    const { promotions, ...page } = await sdk.admin.promotion.list({
      ...query,
      ...(id ? { code: id } : {}),
      fields: "id,code",
    })
    return found(page, promotions, ({ code }) => [code ?? "", code ?? ""])
  },
  tier: async (query) => {
    const { tiers, ...page } = await ours<AdminTierListResponse>("tiers", query)
    return found(page, tiers, ({ id, name }) => [id, name])
  },
  prize: async (query) => {
    const { prizes, ...page } = await ours<AdminPrizeListResponse>(
      "prizes",
      query
    )
    return found(page, prizes, ({ id, name }) => [id, name])
  },
  distributor: async (query) => {
    const { distributors, ...page } = await ours<AdminDistributorListResponse>(
      "distributors",
      query
    )
    return found(page, distributors, (distributor) => [
      distributor.id,
      `${distributorName(distributor)} (${distributor.code})`,
    ])
  },
} satisfies Record<string, Source>

export type SourceName = keyof typeof sources

export function isSource(code: string): code is SourceName {
  return code in sources
}

function ours<T>(path: string, query: SourceQuery): Promise<T> {
  return sdk.client.fetch<T>(`/admin/distribution/${path}`, { query })
}

function found<T>(
  { count, offset, limit }: Listed,
  rows: readonly T[],
  toPair: (row: T) => [string, string]
): Found {
  const options = rows.map((row) => {
    const [value, label] = toPair(row)
    return { value, label }
  })
  return { options, count, offset, limit }
}

/** Of a closed list, those that the query asks for; each once. */
function among(
  pairs: readonly (readonly [string, string])[],
  { id, q = "" }: SourceQuery
): Found {
  const asked = id === undefined ? null : [id].flat()
  const options = [...new Map(pairs)]
    .filter(
      ([value, label]) =>
        (asked?.includes(value) ?? true) &&
        label.toLowerCase().includes(q.toLowerCase())
    )
    .map(([value, label]) => ({ value, label }))
  return { options, count: options.length, offset: 0, limit: options.length }
}
