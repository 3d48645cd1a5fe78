import { hashKey, type QueryKey, useInfiniteQuery } from "@tanstack/react-query"
import { sdk } from "../../lib/sdk"
import { BASE, type Query } from "./request"

const AT_FIRST = 20

/** As many as the API gives at once. */
const MOST_AT_ONCE = 200

interface Listed<T, Row> {
  path: string
  query?: Query
  rowsOf: (answer: T) => Row[]
  /** How many are shown until more are asked for. */
  first?: number
  /** What asks for those that follow, of which so many came before; null where none do. */
  following?: (last: T, shown: number) => Query | null
}

/**
 * A list from its beginning, and more of it whenever that is asked for, so that
 * none of it is out of reach. It is one list for whoever looks at it, and read
 * again as one.
 */
export function useLongList<T extends { count: number }, Row>(
  key: QueryKey,
  listed: Listed<T, Row>
) {
  const read = useParts(key, listed)
  const parts = read.data?.pages ?? []
  const rows = parts.flatMap(listed.rowsOf)
  const last = parts.at(-1)
  return {
    rows,
    /** What was answered beside the rows; undefined until it is read. */
    last,
    /** For the section that shows it. */
    state: {
      isLoading: read.isPending,
      isUnreadable: read.isError && !read.data,
    },
    /** For `ShowMore`. */
    more: {
      left: last && read.hasNextPage ? last.count - rows.length : 0,
      isLoading: read.isFetchingNextPage,
      onClick: () => void read.fetchNextPage(),
    },
  }
}

export type LongList = ReturnType<
  typeof useLongList<{ count: number }, unknown>
>

function useParts<T extends { count: number }, Row>(
  key: QueryKey,
  {
    path,
    query = {},
    rowsOf,
    first = AT_FIRST,
    following = (_, shown) => ({ offset: shown }),
  }: Listed<T, Row>
) {
  const list = [...key, "long", path]
  return useInfiniteQuery({
    queryKey: [...list, query],
    initialPageParam: null as Query | null,
    queryFn: ({ pageParam }) =>
      sdk.client.fetch<T>(`${BASE}${path}`, {
        query: pageParam
          ? { ...query, ...pageParam, limit: MOST_AT_ONCE }
          : { ...query, limit: first },
      }),
    getNextPageParam: (last, parts) => {
      const shown = parts.flatMap(rowsOf).length
      const isAll = shown >= last.count || rowsOf(last).length === 0
      return isAll ? null : following(last, shown)
    },
    placeholderData: (previous, before) =>
      before && hashKey(before.queryKey.slice(0, -1)) === hashKey(list)
        ? previous
        : undefined,
  })
}
