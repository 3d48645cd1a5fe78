import { toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type {
  AdminMarkedBatchResponse,
  AdminNewPayoutBatchResponse,
  AdminPayoutBatch,
  AdminPayoutBatchListResponse,
  AdminPayoutBatchPreviewResponse,
  AdminPayoutBatchResponse,
  AdminPayoutListResponse,
  AdminPayoutResponse,
} from "../../../api/types"
import { download } from "../../lib/download"
import { sdk } from "../../lib/sdk"
import { keys } from "./query-keys"
import { type Query, useKeyedWrite, useRead, useReadUntilOver } from "./request"

const BASE = "/payout-batches"

type Moving = Pick<AdminPayoutBatch, "status" | "progress">

/** Whether payouts of a batch are handed over just now, or are about to be. */
export function isMoving({ status, progress }: Moving): boolean {
  return (
    status === "sending" &&
    progress.some(
      (part) => part.status === "pending" || part.status === "sending"
    )
  )
}

/** What a batch of everything that is due would hold. */
export function usePayoutPreview() {
  return useRead<AdminPayoutBatchPreviewResponse>(
    keys.payouts,
    `${BASE}/preview`
  )
}

/** Batches, read again while payouts of one of them are handed over. */
export function usePayoutBatches(query: Query) {
  return useReadUntilOver<AdminPayoutBatchListResponse>(keys.payouts, {
    path: BASE,
    query,
    isOver: ({ payout_batches }) => !payout_batches.some(isMoving),
  })
}

/** A batch, read again while its payouts are handed over. */
export function usePayoutBatch(id: string) {
  return useReadUntilOver<AdminPayoutBatchResponse>(keys.payouts, {
    path: `${BASE}/${id}`,
    isOver: ({ payout_batch }) => !isMoving(payout_batch),
  })
}

/** Its payouts, read again as long as the batch is. */
export function useBatchPayouts(batch: AdminPayoutBatch, query: Query) {
  return useReadUntilOver<AdminPayoutListResponse>(
    [...keys.payouts, batch.status, isMoving(batch)],
    {
      path: `${BASE}/${batch.id}/payouts`,
      query,
      isOver: () => !isMoving(batch),
    }
  )
}

export function usePayout(id: string) {
  return useRead<AdminPayoutResponse>(keys.payouts, `/payouts/${id}`)
}

export function usePreparePayouts() {
  return useKeyedWrite<
    AdminNewPayoutBatchResponse,
    { currency_codes?: string[] }
  >((body) => ({ path: BASE, body }))
}

export function useApproveBatch(id: string) {
  return useKeyedWrite<AdminPayoutBatchResponse, void>(() => ({
    path: `${BASE}/${id}/approve`,
  }))
}

export function useCancelBatch(id: string) {
  return useKeyedWrite<AdminPayoutBatchResponse, void>(() => ({
    path: `${BASE}/${id}/cancel`,
  }))
}

export function useMarkBatchPaid(id: string) {
  return useKeyedWrite<AdminMarkedBatchResponse, { reference: string | null }>(
    (body) => ({ path: `${BASE}/${id}/mark-paid`, body })
  )
}

export interface ToldOutcome {
  status: "paid" | "failed" | "returned"
  reference?: string | null
  reason?: string
  proof_url?: string | null
}

export function useLandPayout(id: string) {
  return useKeyedWrite<AdminPayoutResponse, ToldOutcome>((body) => ({
    path: `/payouts/${id}/land`,
    body,
  }))
}

export function useRetryPayout() {
  return useKeyedWrite<AdminPayoutResponse, string>((id) => ({
    path: `/payouts/${id}/retry`,
  }))
}

/** Downloads a file of a batch: what is to be paid by hand, or all of it. */
export function useBatchFile({ id, number }: { id: string; number: number }) {
  const { t } = useTranslation()
  return useMutation({
    mutationFn: async (file: "bank-file" | "export") => {
      const answer = await sdk.client.fetch<Response>(
        `/admin/distribution${BASE}/${id}/${file}`,
        { headers: { accept: "text/csv" } }
      )
      const name = file === "export" ? "payouts" : file
      download(await answer.blob(), `${name}-${number}.csv`)
    },
    onError: (error: Error) =>
      toast.error(t("distribution.payouts.notDownloaded"), {
        description: error.message,
      }),
  })
}

/** Uploads what proves a payment to the store's files, and gives its address. */
export function useUploadProof() {
  const { t } = useTranslation()
  return useMutation({
    mutationFn: async (file: File) => {
      const { files } = await sdk.admin.upload.create({ files: [file] })
      return files[0]!.url
    },
    onError: (error: Error) =>
      toast.error(t("distribution.payouts.paid.notUploaded"), {
        description: error.message,
      }),
  })
}
