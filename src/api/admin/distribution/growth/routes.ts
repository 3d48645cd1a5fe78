import type { ValidatedRoute } from "../../../shared/validated-route"
import {
  DecideProposals,
  EvaluateTiers,
  ExportResults,
  ListEvaluations,
  ListVerdicts,
  PreviewEvaluation,
  SetCurrencyRate,
  UndoEvaluation,
  UpdateGrowthSettings,
} from "./validators"

const GROWTH = "/admin/distribution/growth"
const RATES = `${GROWTH}/currency-rates`
const EVALUATIONS = "/admin/distribution/tier-evaluations"
const VERDICTS = "/admin/distribution/tier-verdicts"

/** How results are compared, and what tiers make of them. */
export const adminGrowthRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: `${GROWTH}/settings` },
  { method: "POST", matcher: `${GROWTH}/settings`, body: UpdateGrowthSettings },
  { method: "GET", matcher: `${GROWTH}/results/export`, query: ExportResults },
  { method: "GET", matcher: RATES },
  { method: "POST", matcher: RATES, body: SetCurrencyRate },
  { method: "DELETE", matcher: `${RATES}/:currency_code/:from_day` },
  { method: "GET", matcher: EVALUATIONS, query: ListEvaluations },
  { method: "POST", matcher: EVALUATIONS, body: EvaluateTiers },
  {
    method: "GET",
    matcher: `${EVALUATIONS}/preview`,
    query: PreviewEvaluation,
  },
  { method: "GET", matcher: `${EVALUATIONS}/:id` },
  { method: "GET", matcher: `${EVALUATIONS}/:id/export` },
  { method: "POST", matcher: `${EVALUATIONS}/:id/undo`, body: UndoEvaluation },
  { method: "GET", matcher: VERDICTS, query: ListVerdicts },
  { method: "POST", matcher: `${VERDICTS}/decide`, body: DecideProposals },
]
