import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { readBytes, tooLarge } from "./read-bytes"

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
    const bytes = await readBytes(req, limit)
    next(bytes ? parseInto(req, bytes.toString("utf8")) : tooLarge(limit))
  }
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
