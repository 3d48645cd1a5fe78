import { toast } from "@medusajs/ui"
import {
  type QueryKey,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { download } from "../../lib/download"
import { RequestKeys } from "../../lib/request-key"
import { sdk } from "../../lib/sdk"
import { keys } from "./query-keys"

export type Query = Record<
  string,
  string | number | boolean | string[] | undefined
>

export const BASE = "/admin/distribution"

const AGAIN_AFTER_MS = 1_000

/**
 * Reads from our Admin API. While a list turns its page, the page before stays on
 * screen; what was read of one distributor never shows in place of another's.
 */
export function useRead<T>(key: QueryKey, path: string, query: Query = {}) {
  return useReadUntilOver<T>(key, { path, query, isOver: () => true })
}

interface Followed<T> {
  path: string
  query?: Query
  /** Whether nothing more will happen to what was read, and was `reads` times. */
  isOver: (answer: T, reads: number) => boolean
  /** How long to wait after so many reads; a second, when left out. */
  pauseAfter?: (reads: number) => number
}

/** The same, again and again until what it reads is over. */
export function useReadUntilOver<T>(
  key: QueryKey,
  { path, query = {}, isOver, pauseAfter = () => AGAIN_AFTER_MS }: Followed<T>
) {
  return useQuery({
    queryKey: [...key, path, query],
    queryFn: () => sdk.client.fetch<T>(`${BASE}${path}`, { query }),
    placeholderData: (previous, before) =>
      before?.queryKey.at(-2) === path ? previous : undefined,
    refetchInterval: ({ state }) => {
      const { data, dataUpdateCount, errorUpdateCount } = state
      const reads = dataUpdateCount + errorUpdateCount
      return data === undefined || isOver(data as T, reads)
        ? false
        : pauseAfter(reads)
    },
  })
}

interface Write {
  path: string
  method?: "POST" | "DELETE"
  body?: object
}

/**
 * Writes to our Admin API. Whatever was read before is stale after, and
 * perhaps was when it refuses, which is shown in its own words.
 */
export function useWrite<TAnswer, TInput>(toWrite: (input: TInput) => Write) {
  return useSending<TAnswer, TInput>((input) => send(toWrite(input)))
}

/** The same for what moves money: sent again because no answer came, it is carried out once. */
export function useKeyedWrite<TAnswer, TInput>(
  toWrite: (input: TInput) => Write
) {
  const [keysInUse] = useState(() => new RequestKeys())
  return useSending<TAnswer, TInput>((input) => {
    const write = toWrite(input)
    return keysInUse.send(write, (key) =>
      send(write, { "Idempotency-Key": key })
    )
  })
}

function useSending<TAnswer, TInput>(
  mutationFn: (input: TInput) => Promise<TAnswer>
) {
  const client = useQueryClient()
  const { t } = useTranslation()
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.all }),
    onError: (error: Error) => {
      void client.invalidateQueries({ queryKey: keys.all })
      toast.error(t("distribution.common.refused"), {
        description: error.message,
      })
    },
  })
}

function send<TAnswer>(
  { path, method = "POST", body }: Write,
  headers?: Record<string, string>
): Promise<TAnswer> {
  return sdk.client.fetch(`${BASE}${path}`, { method, body, headers })
}

interface File {
  path: string
  name: string
  query?: Query
}

/** Hands a file of our Admin API to the browser to save. */
export function useDownload<Asked = void>(fileOf: (asked: Asked) => File) {
  const { t } = useTranslation()
  return useMutation({
    mutationFn: async (asked: Asked) => {
      const { path, name, query } = fileOf(asked)
      const headers = { accept: "text/csv, application/pdf" }
      const file = await sdk.client.fetch<Response>(`${BASE}${path}`, {
        headers,
        query,
      })
      download(await file.blob(), name)
    },
    onError: (error: Error) =>
      toast.error(t("distribution.common.exportFailed"), {
        description: error.message,
      }),
  })
}
