import type {
  AdminAtRiskResponse,
  AdminCloseToNextResponse,
  AdminProgressResponse,
  AdminSlippingResponse,
  AdminCurrencyRateListResponse,
  AdminGrowthSettings,
  AdminGrowthSettingsResponse,
  AdminTierChangeListResponse,
  AdminTierDecisionResponse,
  AdminTierEvaluation,
  AdminTierEvaluationListResponse,
  AdminTierEvaluationResponse,
  AdminTierEvaluationUndoneResponse,
  AdminTierPreviewResponse,
  AdminTierVerdictListResponse,
  GrowthResultsResponse,
} from "../../../api/types"
import { useLongList } from "./long-list"
import { keys } from "./query-keys"
import { type Query, useDownload, useRead, useWrite } from "./request"

export function useGrowthSettings() {
  return useRead<AdminGrowthSettingsResponse>(keys.growth, "/growth/settings")
}

export function useUpdateGrowthSettings() {
  return useWrite<
    AdminGrowthSettingsResponse,
    Partial<Omit<AdminGrowthSettings, "is_recounting">>
  >((body) => ({ path: "/growth/settings", body }))
}

export function useCurrencyRates() {
  return useRead<AdminCurrencyRateListResponse>(
    keys.growth,
    "/growth/currency-rates"
  )
}

export function useSetCurrencyRate() {
  return useWrite<
    AdminCurrencyRateListResponse,
    { currency_code: string; from_day: string; rate: number }
  >((body) => ({ path: "/growth/currency-rates", body }))
}

export function useRemoveCurrencyRate() {
  return useWrite<
    AdminCurrencyRateListResponse,
    { currency_code: string; from_day: string }
  >(({ currency_code, from_day }) => ({
    path: `/growth/currency-rates/${currency_code}/${from_day}`,
    method: "DELETE",
  }))
}

/** What an evaluation would do as of the last day that is over. */
export function useTierPreview() {
  return useRead<AdminTierPreviewResponse>(
    keys.growth,
    "/tier-evaluations/preview"
  )
}

/** Evaluations, the newest first. */
export function useTierEvaluations(first: number) {
  return useLongList(keys.growth, {
    path: "/tier-evaluations",
    rowsOf: ({ evaluations }: AdminTierEvaluationListResponse) => evaluations,
    first,
  })
}

/** Downloads whom an evaluation found to go up, to go down or to be in grace. */
export function useExportTierEvaluation() {
  return useDownload(
    ({ id, day }: Pick<AdminTierEvaluation, "id" | "day">) => ({
      path: `/tier-evaluations/${id}/export`,
      name: `tiers-${day}.csv`,
    })
  )
}

export function useEvaluateTiers() {
  return useWrite<AdminTierEvaluationResponse, { day?: string }>((body) => ({
    path: "/tier-evaluations",
    body,
  }))
}

export function useUndoTierEvaluation(id: string) {
  return useWrite<AdminTierEvaluationUndoneResponse, { reason: string }>(
    (body) => ({ path: `/tier-evaluations/${id}/undo`, body })
  )
}

export function useTierVerdicts(query: Query) {
  return useRead<AdminTierVerdictListResponse>(
    keys.growth,
    "/tier-verdicts",
    query
  )
}

export function useDecideProposals() {
  return useWrite<
    AdminTierDecisionResponse,
    { ids: string[]; decision: "accept" | "decline" }
  >((body) => ({ path: "/tier-verdicts/decide", body }))
}

export function useDistributorResults(
  id: string,
  query: { from: string; to: string; by?: "day" | "month" }
) {
  return useRead<GrowthResultsResponse>(
    keys.distributor(id),
    `/distributors/${id}/results`,
    query
  )
}

/** Which results to download; those of everybody, when nobody is named. */
export interface ResultsAsked {
  from: string
  to: string
  by?: "day" | "month"
  distributor_id?: string
  tier_id?: string
}

export function useExportResults() {
  return useDownload((asked: ResultsAsked) => ({
    path: "/growth/results/export",
    name: `results-${asked.from}-${asked.to}.csv`,
    query: { ...asked },
  }))
}

export function useTierChanges(id: string) {
  return useLongList(keys.distributor(id), {
    path: `/distributors/${id}/tier-changes`,
    rowsOf: ({ tier_changes }: AdminTierChangeListResponse) => tier_changes,
  })
}

export function useTierProgress(id: string) {
  return useRead<AdminProgressResponse>(
    keys.distributor(id),
    `/distributors/${id}/progress`
  )
}

export function useSlipping() {
  return useLongList(keys.growth, {
    path: "/work-lists/slipping",
    rowsOf: ({ slipping }: AdminSlippingResponse) => slipping,
  })
}

export function useAtRisk() {
  return useLongList(keys.growth, {
    path: "/work-lists/at-risk",
    rowsOf: ({ at_risk }: AdminAtRiskResponse) => at_risk,
  })
}

export function useCloseToNext() {
  return useLongList(keys.growth, {
    path: "/work-lists/close",
    rowsOf: ({ close }: AdminCloseToNextResponse) => close,
  })
}
