import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { recordClickWorkflow } from "../../../workflows"
import { distributionOf } from "../../../workflows/steps/module"
import { landingPage, type RecordedClick, withClick } from "../landing-page"

/**
 * A referral link: records the visit and leads to the storefront with the code.
 * A code that leads to nobody active leads there without one.
 */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> {
  const page = landingPage(req.query.to, distributionOf(req.scope).getOptions())
  const click = await clickOf(req, page)
  res.setHeader("Cache-Control", "no-store")
  res.redirect(302, withClick(page, click).toString())
}

/** Express answers HEAD by GET: a link checker is no visitor. */
async function clickOf(
  req: MedusaRequest,
  page: URL
): Promise<RecordedClick | null> {
  if (req.method === "HEAD") {
    return null
  }
  const { result } = await recordClickWorkflow(req.scope).run({
    input: { code: req.params.code!, landing: page.pathname },
  })
  return result
}
