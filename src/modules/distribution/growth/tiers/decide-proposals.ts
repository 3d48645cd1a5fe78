import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../../audit/record-audit"
import { notFound } from "../../errors"
import { applyVerdicts, lockJudged } from "./apply-verdicts"

export interface ProposalDecision {
  verdictIds: readonly string[]
  decision: "accept" | "decline"
  actor: Actor
  now: Date
}

export interface Decided {
  decidedIds: string[]
  /** Decided, lapsed or moved meanwhile. */
  refusedIds: string[]
}

const ACTIONS = {
  accept: "tiers.proposals_accepted",
  decline: "tiers.proposals_declined",
} as const

/** Accepts or declines what an evaluation proposed; what is no longer open is refused by itself. */
export async function decideProposals(
  dataSource: DataSource,
  { verdictIds, decision, actor, now }: ProposalDecision
): Promise<Decided> {
  return dataSource.transaction(async (manager) => {
    await assertKnown(manager, verdictIds)
    const decidedIds =
      decision === "accept"
        ? await applyVerdicts(manager, {
            verdictIds,
            cause: "proposal_accepted",
            actor,
            now,
          })
        : await decline(manager, verdictIds)
    const decided = new Set(decidedIds)
    await recordAudit(manager, {
      actor,
      action: ACTIONS[decision],
      subject: { type: "tier_verdict", id: verdictIds[0] ?? "" },
      detail: { verdict_ids: decidedIds },
    })
    return {
      decidedIds,
      refusedIds: verdictIds.filter((id) => !decided.has(id)),
    }
  })
}

async function assertKnown(
  manager: EntityManager,
  ids: readonly string[]
): Promise<void> {
  const known: { id: string }[] = await manager.query(
    "SELECT id FROM distribution_tier_verdict WHERE id = ANY($1::text[])",
    [ids]
  )
  const isKnown = new Set(known.map(({ id }) => id))
  const unknown = ids.find((id) => !isKnown.has(id))
  if (unknown) {
    throw notFound(`There is no proposal with id ${unknown}`)
  }
}

async function decline(
  manager: EntityManager,
  ids: readonly string[]
): Promise<string[]> {
  await lockJudged(manager, ids)
  const [declined]: [{ id: string }[], number] = await manager.query(
    `UPDATE distribution_tier_verdict SET status = 'declined'
      WHERE id = ANY($1::text[]) AND status = 'proposed' RETURNING id`,
    [ids]
  )
  return declined.map(({ id }) => id)
}
