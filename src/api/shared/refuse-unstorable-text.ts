import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/** A NUL or half of a surrogate pair: PostgreSQL stores neither. */
const UNSTORABLE = /\0|\p{Surrogate}/u

/**
 * Refuses a request whose address or body holds characters that no text in the
 * database can hold, before they turn into a failed statement.
 */
export function refuseUnstorableText(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  if (!isReadable(req.originalUrl) || holdsUnstorable(req.body)) {
    next(
      new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "The request holds characters that are not text; send it as plain UTF-8"
      )
    )
    return
  }
  next()
}

/** Whether an address is well-formed and holds only text that can be stored. */
export function isReadable(address: string): boolean {
  try {
    return !UNSTORABLE.test(decodeURIComponent(address))
  } catch {
    return false
  }
}

/** Walks the value without recursion, so that no depth of nesting can exhaust the stack. */
function holdsUnstorable(body: unknown): boolean {
  const waiting: unknown[] = [body]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value === "string" && UNSTORABLE.test(value)) {
      return true
    }
    if (typeof value === "object" && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        waiting.push(key, member)
      }
    }
  }
  return false
}
