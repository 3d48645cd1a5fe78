import type { MedusaContainer } from "@medusajs/framework/types"
import type { TierEvaluation } from "../../../shared/rows"
import { userNames } from "../../../shared/user-names"
import { distributionOf } from "../../../../workflows/steps/module"
import { presentVerdicts } from "./present-verdicts"
import { dayOfNumber } from "../../../../modules/distribution/growth/results/days"
import type {
  AdminTierEvaluation,
  AdminTierPreview,
  VerdictCounts,
} from "./types"

export async function presentEvaluation(
  scope: MedusaContainer,
  id: string
): Promise<AdminTierEvaluation> {
  const row = await distributionOf(scope).retrieveTierEvaluation(id)
  const [evaluation] = await presentEvaluations(scope, [row])
  return evaluation!
}

export async function presentEvaluations(
  scope: MedusaContainer,
  rows: readonly TierEvaluation[]
): Promise<AdminTierEvaluation[]> {
  const counts = await distributionOf(scope).growth.verdictCounts(
    rows.map(({ id }) => id)
  )
  const names = await userNames(
    scope,
    rows.map(({ actor_id }) => actor_id)
  )
  return rows.map((row) => ({
    id: row.id,
    day: row.day,
    status: row.status,
    distributor_count: row.evaluated_count,
    counts: counts.get(row.id) ?? NOBODY,
    actor_name: row.actor_id && (names.get(row.actor_id) ?? row.actor_id),
    undone_reason: row.undone_reason,
    undone_at: row.undone_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
  }))
}

const NOBODY: VerdictCounts = { up: 0, down: 0, grace: 0, proposed: 0 }

/** Verdicts that a preview lists by name; it counts all. */
const LISTED = 200

/** What an evaluation would do, as of a day. */
export async function presentPreview(
  scope: MedusaContainer,
  day: string | undefined
): Promise<AdminTierPreview> {
  const preview = await distributionOf(scope).growth.previewEvaluation({
    day,
    now: new Date(),
  })
  const count = (of: (one: (typeof preview.found)[number]) => boolean) =>
    preview.found.filter(of).length
  return {
    day: preview.day,
    distributor_count: preview.count,
    counts: {
      up: count(({ verdict }) => verdict.kind === "up"),
      down: count(({ verdict }) => verdict.kind === "down"),
      grace: count(({ verdict }) => verdict.kind === "grace"),
      proposed: count(({ verdict }) => verdict.automation === "proposed"),
    },
    verdicts: await presentVerdicts(
      scope,
      preview.found
        .slice(0, LISTED)
        .map(({ distributorId, fromTierId, verdict }) => ({
          id: null,
          distributor_id: distributorId,
          kind: verdict.kind,
          status: verdict.automation === "noted" ? "noted" : "proposed",
          from_tier_id: fromTierId,
          to_tier_id: verdict.toTierId,
          grace_until:
            verdict.graceUntilDay === null
              ? null
              : dayOfNumber(verdict.graceUntilDay),
          evidence: verdict.evidence,
        }))
    ),
  }
}
