import { toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type {
  AdminCostImportResponse,
  AdminCostListResponse,
  AdminCostSetResponse,
} from "../../../api/types"
import { download } from "../../lib/download"
import { sdk } from "../../lib/sdk"
import { keys } from "./query-keys"
import { type Query, useRead, useWrite } from "./request"

/** Variants with what they cost and sell for. */
export function useCosts(query: Query) {
  return useRead<AdminCostListResponse>(keys.costs, "/costs", query)
}

export interface CostBody {
  variant_id: string
  currency_code: string
  amount: string | null
}

export function useSetCosts() {
  return useWrite<AdminCostSetResponse, CostBody[]>((costs) => ({
    path: "/costs",
    body: { costs },
  }))
}

/** Imports a file, or by a dry run tells what that would change. */
export function useImportCosts() {
  return useWrite<AdminCostImportResponse, { csv: string; dry_run?: boolean }>(
    (body) => ({ path: "/costs/import", body })
  )
}

/** Downloads every cost as a file. */
export function useExportCosts() {
  const { t } = useTranslation()
  return useMutation({
    mutationFn: async () => {
      const file = await sdk.client.fetch<Response>(
        "/admin/distribution/costs/export",
        { headers: { accept: "text/csv" } }
      )
      download(await file.blob(), "costs.csv")
    },
    onError: (error: Error) =>
      toast.error(t("distribution.costs.exportFailed"), {
        description: error.message,
      }),
  })
}
