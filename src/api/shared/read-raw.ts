import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { readBytes, tooLarge } from "./read-bytes"

/**
 * Keeps a body as it came, of whatever type it says to be, for a signature is over
 * its bytes. Medusa's own parsers keep it for the types that they parse only.
 */
export function readRaw(limit: number) {
  return async (
    req: MedusaRequest,
    _res: MedusaResponse,
    next: MedusaNextFunction
  ): Promise<void> => {
    const bytes = await readBytes(req, limit)
    req.rawBody = bytes
    next(bytes ? undefined : tooLarge(limit))
  }
}
