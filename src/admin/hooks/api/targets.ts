import type {
  AdminTargetDeleteResponse,
  AdminTargetListResponse,
  AdminTargetProgressResponse,
  AdminTargetResponse,
} from "../../../api/types"
import { useLongList } from "./long-list"
import { keys } from "./query-keys"
import { useKeyedWrite, useRead, useWrite } from "./request"

const BASE = "/targets"

/** Targets, the newest first. */
export function useTargets() {
  return useLongList(keys.targets, {
    path: BASE,
    rowsOf: ({ targets }: AdminTargetListResponse) => targets,
  })
}

export function useTarget(id: string) {
  return useRead<AdminTargetResponse>(keys.targets, `${BASE}/${id}`)
}

/** How far everybody is in a period; in the newest, where none is named. */
export function useTargetProgress(id: string, period: string | undefined) {
  return useLongList(keys.targets, {
    path: `${BASE}/${id}/progress`,
    query: { period },
    rowsOf: ({ progress }: AdminTargetProgressResponse) => progress,
  })
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
