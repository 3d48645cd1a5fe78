import type {
  AdminAwardListResponse,
  AdminAwardResponse,
  AdminPrize,
  AdminPrizeDeleteResponse,
  AdminPrizeListResponse,
  AdminPrizeResponse,
} from "../../../api/types"
import type { PrizeStep } from "../../../modules/distribution/domain/growth/award"
import { useLongList } from "./long-list"
import { keys } from "./query-keys"
import {
  type Query,
  useDownload,
  useKeyedWrite,
  useRead,
  useWrite,
} from "./request"

export function useAwards(query: Query) {
  return useLongList(keys.awards, {
    path: "/awards",
    query,
    rowsOf: ({ awards }: AdminAwardListResponse) => awards,
  })
}

export function useExportAwards() {
  return useDownload(() => ({ path: "/awards/export", name: "awards.csv" }))
}

/** Says how far a prize that was won has come. */
export function useMarkPrize(id: string) {
  return useKeyedWrite<
    AdminAwardResponse,
    { step: PrizeStep; note: string | null }
  >((body) => ({ path: `/awards/${id}/mark`, body }))
}

export function usePrizes() {
  return useLongList(keys.awards, {
    path: "/prizes",
    rowsOf: ({ prizes }: AdminPrizeListResponse) => prizes,
  })
}

export function usePrize(id: string) {
  return useRead<AdminPrizeResponse>(keys.awards, `/prizes/${id}`)
}

type PrizeBody = Pick<
  AdminPrize,
  "name" | "description" | "value" | "currency_code" | "stock" | "is_active"
>

/** Writes a prize, or changes the one that is named. */
export function useSavePrize(id: string | null) {
  return useWrite<AdminPrizeResponse, PrizeBody>((body) => ({
    path: id ? `/prizes/${id}` : "/prizes",
    body,
  }))
}

export function useDeletePrize() {
  return useWrite<AdminPrizeDeleteResponse, string>((id) => ({
    path: `/prizes/${id}`,
    method: "DELETE",
  }))
}
