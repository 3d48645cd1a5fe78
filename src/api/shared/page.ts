import type { MedusaRequest } from "@medusajs/framework/http"
import type { FindConfig } from "../../orm-bridge"

/**
 * The part of a find config that pages a list. Rows that are equal in what they
 * are ordered by are ordered by `key`, so that no page shows one twice.
 */
export function pageOf(req: Pick<MedusaRequest, "queryConfig">, key = "id") {
  const { skip, take, order } = req.queryConfig.pagination
  return {
    skip,
    take: take ?? null,
    order: { ...order, ...(order && key in order ? {} : { [key]: "ASC" }) },
  } satisfies FindConfig
}

/** Count, offset and limit as every list answers them. */
export function pageInfo(
  req: Pick<MedusaRequest, "queryConfig">,
  count: number
): { count: number; offset: number; limit: number } {
  const { skip, take } = req.queryConfig.pagination
  return { count, offset: skip, limit: take ?? count }
}
