import { useQuery } from "@tanstack/react-query"
import type {
  AdminLedgerCheckResponse,
  AdminReconcileRequestListResponse,
} from "../../../api/types"
import { sdk } from "../../lib/sdk"
import { keys } from "./query-keys"
import { useRead } from "./request"

const SHOWN = 20

/** Orders whose reconcile failed at least once, worst first. */
export function useTroubledRequests() {
  const read = useRead<AdminReconcileRequestListResponse>(
    keys.requests,
    "/reconcile-requests",
    { limit: SHOWN, order: "-attempts" }
  )
  const troubled = read.data?.reconcile_requests.filter(
    ({ attempts, last_error }) => attempts > 0 && last_error !== null
  )
  return {
    ...read,
    data: troubled && { reconcile_requests: troubled },
  }
}

/** Sums the whole ledger, so only when asked. */
export function useLedgerCheck() {
  return useQuery({
    queryKey: keys.ledgerCheck,
    queryFn: () =>
      sdk.client.fetch<AdminLedgerCheckResponse>(
        "/admin/distribution/ledger/check"
      ),
    enabled: false,
  })
}
