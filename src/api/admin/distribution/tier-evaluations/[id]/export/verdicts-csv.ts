import type { MedusaContainer } from "@medusajs/framework/types"
import { stringify } from "csv-stringify/sync"
import type {
  TierChangeCause,
  VerdictStatus,
} from "../../../../../../modules/distribution/domain/growth/verdict"
import { distributionOf } from "../../../../../../workflows/steps/module"
import type { TierEvaluation } from "../../../../../shared/rows"
import { presentVerdicts, tierNames } from "../../../growth/present-verdicts"
import type { AdminTierVerdict } from "../../../growth/types"
import { evidenceWords } from "./evidence-words"

const PAGE = 500

const columns = [
  "day",
  "distributor_id",
  "code",
  "name",
  "kind",
  "from_tier",
  "to_tier",
  "automation",
  "state",
  "grace_until",
  "changed_at",
  "evidence",
]

/**
 * Whom an evaluation moved, would move or gave time to mend, and by which results,
 * page by page by id. What a spreadsheet would take for a formula is written as text.
 */
export async function* verdictsCsv(
  scope: MedusaContainer,
  { id: evaluationId, day }: TierEvaluation
): AsyncGenerator<string> {
  const tierName = await tierNames(scope)
  yield stringify([columns], { bom: true })
  for (let after = ""; ;) {
    const rows = await distributionOf(scope).listTierVerdicts(
      { evaluation_id: evaluationId, id: { $gt: after } },
      { take: PAGE, order: { id: "ASC" } }
    )
    const presented = await presentVerdicts(scope, rows)
    const changes = await changesBy(scope, evaluationId, presented)
    const lines = presented.map((verdict) => {
      const { distributor, evidence } = verdict
      const change = changes.get(distributor.id)
      return {
        day,
        distributor_id: distributor.id,
        code: distributor.code,
        name: distributor.name,
        kind: verdict.kind,
        from_tier: verdict.from_tier.name,
        to_tier: verdict.to_tier.name,
        ...decisionOn(verdict.status, change?.cause),
        grace_until: verdict.grace_until,
        changed_at: change?.created_at.toISOString(),
        evidence: evidence
          .map((one) => evidenceWords(one, tierName))
          .join("; "),
      }
    })
    yield stringify(lines, { columns, escape_formulas: true })
    if (rows.length < PAGE) {
      return
    }
    after = rows.at(-1)!.id
  }
}

/** The steps that the evaluation, or who accepted what it proposed, took, by distributor. */
async function changesBy(
  scope: MedusaContainer,
  evaluationId: string,
  verdicts: readonly AdminTierVerdict[]
) {
  const changes = await distributionOf(scope).listTierChanges(
    {
      evaluation_id: evaluationId,
      distributor_id: verdicts.map(({ distributor }) => distributor.id),
      cause: ["evaluation", "proposal_accepted"],
    },
    { take: null }
  )
  return new Map(changes.map((change) => [change.distributor_id, change]))
}

/** Whether it happened by itself or was proposed, and what became of it; grace is only noted. */
function decisionOn(
  status: VerdictStatus,
  cause: TierChangeCause | undefined
): { automation: string; state: string } {
  if (status === "noted") {
    return { automation: "", state: "noted" }
  }
  if (cause === "evaluation") {
    return { automation: "automatic", state: status }
  }
  return {
    automation: "proposed",
    state: status === "applied" ? "accepted" : status,
  }
}
