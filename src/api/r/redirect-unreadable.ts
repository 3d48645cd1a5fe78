import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../workflows/steps/module"
import { isReadable } from "../shared/refuse-unstorable-text"

/** A link whose code cannot even be read leads where an unknown code leads. */
export function redirectUnreadable(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  if (isReadable(req.originalUrl)) {
    next()
    return
  }
  res.setHeader("Cache-Control", "no-store")
  res.redirect(302, distributionOf(req.scope).getOptions().storefrontUrl)
}
