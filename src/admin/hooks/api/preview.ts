import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminPlanPreviewResponse,
  AdminPlanTerms,
} from "../../../api/types"
import { sdk } from "../../lib/sdk"
import { keys } from "./query-keys"

export interface ImaginedOrder {
  currency_code: string
  items: { variant_id: string; quantity: number }[]
  distributor_id: string
  customer_order?: number
  discount_code?: string
  region_id?: string
}

interface PreviewRequest {
  terms: AdminPlanTerms
  order: ImaginedOrder
}

/** What an imagined order would pay; the answer before stays until the next one is there. */
export function usePreview(request: PreviewRequest | null) {
  return useQuery({
    queryKey: [...keys.plan, "preview", request],
    queryFn: () =>
      sdk.client.fetch<AdminPlanPreviewResponse>(
        "/admin/distribution/plan/preview",
        { method: "POST", body: request! }
      ),
    enabled: request !== null,
    placeholderData: keepPreviousData,
    retry: false,
  })
}
