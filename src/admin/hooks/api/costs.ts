import type {
  AdminCostImportResponse,
  AdminCostListResponse,
  AdminCostSetResponse,
} from "../../../api/types"
import { keys } from "./query-keys"
import { type Query, useDownload, useRead, useWrite } from "./request"

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
  return useDownload(() => ({ path: "/costs/export", name: "costs.csv" }))
}
