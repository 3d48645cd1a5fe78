import type {
  AdminSettings,
  AdminSettingsResponse,
  AdminTier,
  AdminTierDeleteResponse,
  AdminTierListResponse,
  AdminTierResponse,
  AdminTierSettlement,
  TierCriteriaAnswer,
} from "../../../api/types"
import { keys } from "./query-keys"
import { useRead, useWrite } from "./request"

const ALL_TIERS = 200

/** Every tier, lowest rank first. */
export function useTiers() {
  return useRead<AdminTierListResponse>(keys.tiers, "/tiers", {
    limit: ALL_TIERS,
    order: "rank",
  })
}

export function useTier(id: string) {
  return useRead<AdminTierResponse>(keys.tiers, `/tiers/${id}`)
}

export interface TierForm {
  name?: string
  rank?: number
  rates_ppm?: number[]
  is_default?: boolean
  settlement?: AdminTierSettlement | null
  criteria?: TierCriteriaAnswer | null
  rights?: Partial<AdminTier["rights"]>
  customer_group_id?: string | null
}

export function useCreateTier() {
  return useWrite<AdminTierResponse, TierForm>((body) => ({
    path: "/tiers",
    body,
  }))
}

export function useUpdateTier() {
  return useWrite<AdminTierResponse, { id: string; body: TierForm }>(
    ({ id, body }) => ({ path: `/tiers/${id}`, body })
  )
}

export function useDeleteTier() {
  return useWrite<AdminTierDeleteResponse, string>((id) => ({
    path: `/tiers/${id}`,
    method: "DELETE",
  }))
}

export function useSettings() {
  return useRead<AdminSettingsResponse>(keys.settings, "/settings")
}

export function useUpdateSettings() {
  return useWrite<
    AdminSettingsResponse,
    Partial<Omit<AdminSettings, "updated_at">>
  >((body) => ({ path: "/settings", body }))
}
