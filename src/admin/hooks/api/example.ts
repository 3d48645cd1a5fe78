import { useQuery } from "@tanstack/react-query"
import type { AdminDistributorListResponse } from "../../../api/types"
import { sdk } from "../../lib/sdk"
import { sources } from "../../lib/sources"

export interface ShopRegion {
  id: string
  name: string
  currency_code: string
}

/** An order to begin with: one of the store's products, sold by one of its distributors. */
export function useExample() {
  const { data } = useQuery({
    queryKey: ["distribution", "names", "example"],
    queryFn: async () => {
      const [variants, distributors, regions, currencies] = await Promise.all([
        sources.variant({ limit: 1 }),
        sdk.client.fetch<AdminDistributorListResponse>(
          "/admin/distribution/distributors",
          { query: { status: "active", limit: 1 } }
        ),
        sdk.admin.region.list({ fields: "id,name,currency_code" }),
        sources.currency({}),
      ])
      return {
        variant_id: variants.options[0]?.value,
        distributor_id: distributors.distributors[0]?.id ?? "",
        regions: regions.regions as ShopRegion[],
        currency_code: currencies.options[0]?.value ?? "",
      }
    },
  })
  return data
}

export type Example = NonNullable<ReturnType<typeof useExample>>
