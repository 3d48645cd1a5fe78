import { useInfiniteQuery } from "@tanstack/react-query"
import type {
  AccountKind,
  AdminAdjustment,
  AdminAdjustmentListResponse,
  AdminAdjustmentResponse,
  AdminLedgerResponse,
  AdminStatementListResponse,
} from "../../../api/types"
import type { MovementCode } from "../../../modules/distribution/domain/movements"
import { sdk } from "../../lib/sdk"
import { useLongList } from "./long-list"
import { keys } from "./query-keys"
import { type Query, useDownload, useKeyedWrite, useRead } from "./request"

const ENTRIES = 20

const ADMIN = "/admin/distribution"

/** Which movements of a distributor's money. */
export interface LedgerFilters {
  currency_code: string
  account: AccountKind
  code: MovementCode[]
  from?: string
  until?: string
}

/** The movements of a bucket, newest first, as many pages as were asked for. */
export function useLedger(id: string, filters: LedgerFilters) {
  return useInfiniteQuery({
    queryKey: [...keys.distributor(id), "ledger", filters],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      sdk.client.fetch<AdminLedgerResponse>(
        `${ADMIN}/distributors/${id}/ledger`,
        { query: { ...filters, before: pageParam, limit: ENTRIES } }
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

/** Downloads every movement that is asked for. */
export function useExportLedger(id: string) {
  return useDownload((filters: LedgerFilters) => ({
    path: `/distributors/${id}/ledger/export`,
    name: `ledger-${filters.account}-${filters.currency_code}.csv`,
    query: { ...filters },
  }))
}

export function useAdjustments(id: string, query: Query) {
  return useRead<AdminAdjustmentListResponse>(
    keys.distributor(id),
    `/distributors/${id}/adjustments`,
    query
  )
}

/** One of a distributor's adjustments; undefined when it is none of its. */
export function useAdjustment(id: string, adjustmentId: string) {
  const { data, ...read } = useAdjustments(id, { id: adjustmentId })
  return { ...read, data: data?.adjustments[0] }
}

type NewAdjustment = Pick<
  AdminAdjustment,
  "kind" | "currency_code" | "amount" | "reason"
>

export function useBookAdjustment(id: string) {
  return useKeyedWrite<AdminAdjustmentResponse, NewAdjustment>((body) => ({
    path: `/distributors/${id}/adjustments`,
    body,
  }))
}

export function useReverseAdjustment(id: string) {
  return useKeyedWrite<AdminAdjustmentResponse, { reason: string }>((body) => ({
    path: `/adjustments/${id}/reverse`,
    body,
  }))
}

/** A distributor's statements, the newest first. */
export function useDistributorStatements(id: string, first: number) {
  return useLongList(keys.distributor(id), {
    path: "/statements",
    query: { distributor_id: id },
    rowsOf: ({ statements }: AdminStatementListResponse) => statements,
    first,
  })
}
