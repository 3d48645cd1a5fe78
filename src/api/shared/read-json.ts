import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * Reads a JSON body of at most so many bytes, in place of Medusa's parser, which
 * says of a larger one no more than that it is too large. A body of another type
 * is none: a browser sends those across sites without asking.
 */
export function readJson(limit: number) {
  return async (
    req: MedusaRequest,
    _res: MedusaResponse,
    next: MedusaNextFunction
  ): Promise<void> => {
    req.body = {}
    if (!req.is("application/json")) {
      next()
      return
    }
    const text = await readText(req, limit)
    next(text === null ? tooLarge(limit) : parseInto(req, text))
  }
}

/** Null when it is larger than the limit; then it is not read to its end. */
async function readText(
  req: MedusaRequest,
  limit: number
): Promise<string | null> {
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
  return Buffer.concat(chunks).toString("utf8")
}

function parseInto(req: MedusaRequest, text: string): MedusaError | undefined {
  try {
    req.body = text === "" ? {} : JSON.parse(text)
    return undefined
  } catch (error) {
    return new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The body is not JSON: ${(error as Error).message}`
    )
  }
}

/** Medusa's errors know no status 413, but it answers an HTTP error as it is. */
function tooLarge(limit: number): Error {
  const kilobytes = Math.floor(limit / 1024)
  return Object.assign(
    new Error(
      `The body is too large; send less than ${kilobytes} KB, nothing was changed`
    ),
    { expose: true, status: 413, statusCode: 413 }
  )
}
