import type {
  AdminTargetDeleteResponse,
  AdminTargetListResponse,
  AdminTargetProgressResponse,
  AdminTargetResponse,
} from "../../../api/types"
import { keys } from "./query-keys"
import { type Query, useKeyedWrite, useRead, useWrite } from "./request"

const BASE = "/targets"

export function useTargets(query: Query) {
  return useRead<AdminTargetListResponse>(keys.targets, BASE, query)
}

export function useTarget(id: string) {
  return useRead<AdminTargetResponse>(keys.targets, `${BASE}/${id}`)
}

export function useTargetProgress(id: string, query: Query) {
  return useRead<AdminTargetProgressResponse>(
    keys.targets,
    `${BASE}/${id}/progress`,
    query
  )
}

/** Writes a target, or changes the one that is named. */
export function useSaveTarget(id: string | null) {
  return useWrite<AdminTargetResponse, object>((body) => ({
    path: id ? `${BASE}/${id}` : BASE,
    body,
  }))
}

/** Throws a draft away. */
export function useDeleteTarget() {
  return useWrite<AdminTargetDeleteResponse, string>((id) => ({
    path: `${BASE}/${id}`,
    method: "DELETE",
  }))
}

export type TargetVerb = "activate" | "end" | "settle"

/** Starts a target, ends it, or brings its bonuses to what results are now. */
export function useTargetVerb(id: string) {
  return useKeyedWrite<AdminTargetResponse, TargetVerb>((verb) => ({
    path: `${BASE}/${id}/${verb}`,
    body: {},
  }))
}
