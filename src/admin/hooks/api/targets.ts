import type {
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

export function useCreateTarget() {
  return useWrite<AdminTargetResponse, object>((body) => ({
    path: BASE,
    body,
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
