import { pipeline } from "node:stream/promises"
import type { MedusaResponse } from "@medusajs/framework/http"
import { begun } from "./begun"

/** Sends a CSV file while it is written. */
export async function sendCsv(
  res: MedusaResponse,
  name: string,
  rows: AsyncIterable<string>
): Promise<void> {
  const file = await begun(rows)
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="${name}.csv"`)
  await pipeline(file, res)
}
