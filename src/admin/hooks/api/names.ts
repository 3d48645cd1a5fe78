import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { type SourceName, sources } from "../../lib/sources"

const FRESH_MS = 60_000

/** What some things are called, by id; what was deleted has no name. */
export function useNames(source: SourceName | null, ids: readonly string[]) {
  const { data, isPending } = useQuery({
    queryKey: ["distribution", "names", source, ids],
    queryFn: () => sources[source!]({ id: [...ids], limit: ids.length }),
    enabled: source !== null && ids.length > 0,
    staleTime: FRESH_MS,
  })
  const names = useMemo(
    () =>
      new Map((data?.options ?? []).map(({ value, label }) => [value, label])),
    [data]
  )
  return { names, isPending: isPending && source !== null && ids.length > 0 }
}

/** The currencies that the store sells in. */
export function useCurrencies() {
  return useQuery({
    queryKey: ["distribution", "names", "currencies"],
    queryFn: async () => {
      const { options } = await sources.currency({})
      return options.map(({ value }) => value)
    },
    staleTime: FRESH_MS,
  })
}
