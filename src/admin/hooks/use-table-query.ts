import { useQueryParams } from "@medusajs/dashboard/hooks"
import { parseFilter } from "../lib/parse-filter"
import type { Query } from "./api/request"

interface TableQuery {
  pageSize: number
  filters?: string[]
  prefix?: string
}

/** What a table's search, filters, order and page in the address ask the API for. */
export function useTableQuery({
  pageSize,
  filters = [],
  prefix,
}: TableQuery): Query {
  const params = useQueryParams(["q", "order", "offset", ...filters], prefix)
  const chosen = filters.map((id) => [id, parseFilter(params[id])] as const)
  return {
    q: params.q,
    order: params.order,
    offset: params.offset,
    limit: pageSize,
    ...Object.fromEntries(chosen),
  }
}
