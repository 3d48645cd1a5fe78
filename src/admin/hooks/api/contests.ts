import type {
  AdminContestDeleteResponse,
  AdminContestListResponse,
  AdminContestObjectionListResponse,
  AdminContestObjectionResponse,
  AdminContestResponse,
  AdminLeaderboardResponse,
} from "../../../api/types"
import { useLongList } from "./long-list"
import { keys } from "./query-keys"
import { useDownload, useKeyedWrite, useRead, useWrite } from "./request"

const BASE = "/contests"

/** Contests, the last to end first. */
export function useContests() {
  return useLongList(keys.contests, {
    path: BASE,
    rowsOf: ({ contests }: AdminContestListResponse) => contests,
  })
}

export function useContest(id: string) {
  return useRead<AdminContestResponse>(keys.contests, `${BASE}/${id}`)
}

export function useLeaderboard(id: string) {
  return useLongList(keys.contests, {
    path: `${BASE}/${id}/leaderboard`,
    rowsOf: ({ standings }: AdminLeaderboardResponse) => standings,
    following: ({ next }) => (next === null ? null : { after: next }),
  })
}

export function useObjections(id: string) {
  return useLongList(keys.contests, {
    path: `${BASE}/${id}/objections`,
    rowsOf: ({ objections }: AdminContestObjectionListResponse) => objections,
  })
}

/** Writes a contest, or changes the one that is named. */
export function useSaveContest(id: string | null) {
  return useWrite<AdminContestResponse, object>((body) => ({
    path: id ? `${BASE}/${id}` : BASE,
    body,
  }))
}

/** Throws a draft away. */
export function useDeleteContest() {
  return useWrite<AdminContestDeleteResponse, string>((id) => ({
    path: `${BASE}/${id}`,
    method: "DELETE",
  }))
}

export type ContestVerb = "open" | "cancel" | "award"

/** Opens a contest, calls it off, or gives its prizes, which happens once for each click. */
export function useContestVerb(id: string) {
  return useKeyedWrite<AdminContestResponse, ContestVerb>((verb) => ({
    path: `${BASE}/${id}/${verb}`,
    body: {},
  }))
}

export function useAnswerObjection(contestId: string) {
  return useKeyedWrite<
    AdminContestObjectionResponse,
    {
      id: string
      accept: boolean
      answer: string
      correction: { score: number } | null
    }
  >(({ id, ...body }) => ({
    path: `${BASE}/${contestId}/objections/${id}/answer`,
    body,
  }))
}

/** Downloads the whole leaderboard. */
export function useExportLeaderboard(id: string) {
  return useDownload(() => ({
    path: `${BASE}/${id}/export`,
    name: "leaderboard.csv",
  }))
}
