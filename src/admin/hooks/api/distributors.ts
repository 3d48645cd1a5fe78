import type {
  AdminBalancesResponse,
  AdminDistributorCommissionsResponse,
  AdminDistributorListResponse,
  AdminDistributorOrdersResponse,
  AdminDistributorResponse,
  AdminDownlineResponse,
  AdminUplineResponse,
} from "../../../api/types"
import { keys } from "./query-keys"
import { type Query, useRead, useWrite } from "./request"

export function useDistributors(query: Query) {
  return useRead<AdminDistributorListResponse>(
    keys.distributors,
    "/distributors",
    query
  )
}

export function useDistributor(id: string) {
  return useRead<AdminDistributorResponse>(
    keys.distributor(id),
    `/distributors/${id}`
  )
}

export function useUpline(id: string) {
  return useRead<AdminUplineResponse>(
    keys.distributor(id),
    `/distributors/${id}/upline`
  )
}

export function useDownline(id: string, query: Query) {
  return useRead<AdminDownlineResponse>(
    keys.distributor(id),
    `/distributors/${id}/downline`,
    query
  )
}

export function useBalances(id: string) {
  return useRead<AdminBalancesResponse>(
    keys.distributor(id),
    `/distributors/${id}/balances`
  )
}

export function useDistributorOrders(id: string, query: Query) {
  return useRead<AdminDistributorOrdersResponse>(
    keys.distributor(id),
    `/distributors/${id}/orders`,
    query
  )
}

export function useDistributorCommissions(id: string, query: Query) {
  return useRead<AdminDistributorCommissionsResponse>(
    keys.distributor(id),
    `/distributors/${id}/commissions`,
    query
  )
}

export interface NewDistributor {
  customer_id: string
  code?: string
  tier_id?: string
  sponsor_id?: string
  display_name?: string
  status: "pending" | "active"
}

export function useEnrolDistributor() {
  return useWrite<AdminDistributorResponse, NewDistributor>((body) => ({
    path: "/distributors",
    body,
  }))
}

/** A verb of the distributor's route: "approve", "suspend", "tier", "sponsor" …; none to edit it. */
export function useChangeDistributor(id: string) {
  return useWrite<AdminDistributorResponse, { verb?: string; body?: object }>(
    ({ verb, body = {} }) => ({
      path: `/distributors/${id}${verb ? `/${verb}` : ""}`,
      body,
    })
  )
}
