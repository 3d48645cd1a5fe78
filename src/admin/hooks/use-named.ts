import { useQueries } from "@tanstack/react-query"
import { type SourceName, sources } from "../lib/sources"

/** A list takes no more ids than this in one request. */
const MOST_AT_ONCE = 100

/** Things of one kind by their names, however many they are. */
export function useNamed(source: SourceName, ids: readonly string[]) {
  return useQueries({
    queries: chunksOf(ids).map((id) => ({
      queryKey: ["distribution", "select", source, id],
      queryFn: () => sources[source]({ id, limit: id.length }),
    })),
    combine: (answers) => ({
      named: answers.flatMap(({ data }) => data?.options ?? []),
      isPending: answers.some((answer) => answer.isPending),
    }),
  })
}

function chunksOf(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / MOST_AT_ONCE)
  return Array.from({ length: count }, (_, index) =>
    ids.slice(index * MOST_AT_ONCE, (index + 1) * MOST_AT_ONCE)
  )
}
