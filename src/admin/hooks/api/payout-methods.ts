import type {
  PayoutMethodDeleteResponse,
  PayoutMethodListResponse,
  PayoutMethodResponse,
  PayoutProviderListResponse,
  TaxProfile,
  TaxProfileResponse,
} from "../../../api/types"
import { keys } from "./query-keys"
import { useRead, useWrite } from "./request"

const ofDistributor = (id: string) => `/distributors/${id}`

/** What a distributor is paid to, masked. */
export function usePayoutMethods(distributorId: string) {
  return useRead<PayoutMethodListResponse>(
    keys.distributor(distributorId),
    `${ofDistributor(distributorId)}/payout-methods`
  )
}

/** The ways to be paid that this store offers, and what each asks for. */
export function usePayoutProviders() {
  return useRead<PayoutProviderListResponse>(
    keys.payoutProviders,
    "/payout-providers"
  )
}

export interface MethodForm {
  provider_id: string
  kind: string
  details: Record<string, string>
  is_default: boolean
}

export function useSavePayoutMethod(distributorId: string) {
  return useWrite<PayoutMethodResponse, MethodForm>((body) => ({
    path: `${ofDistributor(distributorId)}/payout-methods`,
    body,
  }))
}

export function useRemovePayoutMethod(distributorId: string) {
  return useWrite<PayoutMethodDeleteResponse, string>((id) => ({
    path: `${ofDistributor(distributorId)}/payout-methods/${id}`,
    method: "DELETE",
  }))
}

/** What a distributor told for tax. */
export function useTaxProfile(distributorId: string) {
  return useRead<TaxProfileResponse>(
    keys.distributor(distributorId),
    `${ofDistributor(distributorId)}/tax-profile`
  )
}

export type TaxForm = Omit<TaxProfile, "tax_id_hint" | "updated_at"> & {
  /** Left out, it stays as it is. */
  tax_id?: string | null
}

export function useSaveTaxProfile(distributorId: string) {
  return useWrite<TaxProfileResponse, TaxForm>((body) => ({
    path: `${ofDistributor(distributorId)}/tax-profile`,
    body,
  }))
}
