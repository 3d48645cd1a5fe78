import type { MedusaRequest } from "@medusajs/framework/http"

/** Null when it is larger than the limit; then it is not read to its end. */
export async function readBytes(
  req: MedusaRequest,
  limit: number
): Promise<Buffer | null> {
  if (Number(req.headers["content-length"] ?? 0) > limit) {
    return null
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) {
      return null
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Medusa's errors know no status 413, but it answers an HTTP error as it is. */
export function tooLarge(limit: number): Error {
  const kilobytes = Math.floor(limit / 1024)
  return Object.assign(
    new Error(
      `The body is too large; send less than ${kilobytes} KB, nothing was changed`
    ),
    { expose: true, status: 413, statusCode: 413 }
  )
}
