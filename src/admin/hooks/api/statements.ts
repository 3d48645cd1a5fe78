import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type {
  AdminApproveResponse,
  AdminAuditEntryListResponse,
  AdminDisputeListResponse,
  AdminDisputeResponse,
  AdminIssueResponse,
  AdminStatement,
  AdminStatementLinesResponse,
  AdminStatementListResponse,
  AdminStatementResponse,
} from "../../../api/types"
import { sdk } from "../../lib/sdk"
import { useLongList } from "./long-list"
import { keys } from "./query-keys"
import { type Query, useDownload, useKeyedWrite, useRead } from "./request"

const BASE = "/statements"

const LINES = 50

export function useStatements(query: Query) {
  return useRead<AdminStatementListResponse>(keys.statements, BASE, query)
}

export function useStatement(id: string) {
  return useRead<AdminStatementResponse>(keys.statements, `${BASE}/${id}`)
}

/** The lines of a statement, as many pages as were asked for. */
export function useStatementLines(id: string) {
  return useInfiniteQuery({
    queryKey: [...keys.statements, id, "lines"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      sdk.client.fetch<AdminStatementLinesResponse>(
        `/admin/distribution${BASE}/${id}/lines`,
        { query: { after: pageParam, limit: LINES } }
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

/** What happened to a statement, newest first. */
export function useHistory(id: string) {
  return useLongList(keys.audit(id), {
    path: "/audit-entries",
    query: { subject_id: id },
    rowsOf: ({ audit_entries }: AdminAuditEntryListResponse) => audit_entries,
  })
}

export interface Approval {
  ids?: string[]
  all_due?: true
  before_review_ends?: boolean
  /** What was shown that they come to, by id. */
  seen_payables?: Record<string, number>
}

export function useApproveStatements() {
  return useKeyedWrite<AdminApproveResponse, Approval>((body) => ({
    path: `${BASE}/approve`,
    body,
  }))
}

export function useIssueStatements() {
  return useKeyedWrite<
    AdminIssueResponse,
    { ids?: string[]; all_drafts?: true }
  >((body) => ({ path: `${BASE}/issue`, body }))
}

export function useVoidStatement(id: string) {
  return useKeyedWrite<AdminStatementResponse, { reason: string }>((body) => ({
    path: `${BASE}/${id}/void`,
    body,
  }))
}

export function useAdjustStatement(id: string) {
  return useKeyedWrite<
    AdminStatementResponse,
    { amount: number; reason: string }
  >((body) => ({ path: `${BASE}/${id}/adjustments`, body }))
}

export function useDisputes(query: Query) {
  return useRead<AdminDisputeListResponse>(keys.disputes, "/disputes", query)
}

export interface DisputeAnswer {
  accept: boolean
  answer: string
  amount?: number
}

export function useAnswerDispute(id: string) {
  return useKeyedWrite<AdminDisputeResponse, DisputeAnswer>((body) => ({
    path: `/disputes/${id}/answer`,
    body,
  }))
}

/** Makes a statement of one balance at once. */
export function useSettleBalance(distributorId: string) {
  return useKeyedWrite<AdminStatementResponse, { currency_code: string }>(
    (body) => ({ path: `/distributors/${distributorId}/settle`, body })
  )
}

/** Downloads the statements that match, as CSV. */
export function useExportStatements() {
  return useDownload((query: Query) => ({
    path: `${BASE}/export`,
    name: "statements.csv",
    query,
  }))
}

/** Downloads one statement in the language of the admin, as PDF or its lines as CSV. */
export function useStatementFile({ id, number }: AdminStatement) {
  const { i18n } = useTranslation()
  return useDownload((format: "pdf" | "csv") => ({
    path: `${BASE}/${id}/${format === "pdf" ? "pdf" : "export"}`,
    name: `statement-${number}.${format}`,
    query: { lang: i18n.language === "zhCN" ? "zhCN" : "en" },
  }))
}
