import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../../audit/record-audit"
import {
  isTenure,
  type TargetTerms,
  targetTermsSchema,
} from "../../domain/growth/target"
import { Target, TargetPeriod } from "../../entities"
import { newEntityId } from "../../entity-id"
import { invalid, notAllowed, notFound } from "../../errors"
import { readSettlementSettings } from "../../settlement/settlement-settings"
import { assertKnown, type Named } from "../assert-known"
import { assertUnchanged, nextChange } from "../last-change"
import { dayOf } from "../results/days"
import { lockTarget, type PeriodKey, unsettle } from "./count-period"

export interface NewTarget {
  name: string
  description?: string | null
  /** As `targetTermsSchema` has it; amounts in minor units. */
  terms: unknown
  actor: Actor
}

export interface TargetUpdate extends Partial<Omit<NewTarget, "actor">> {
  id: string
  /** `updated_at` as it was read: of two who change it at once, one is told. */
  updated_at?: string
  actor: Actor
  now: Date
}

/** Creates a target as a draft: nobody sees it and nothing is counted. */
export function createTarget(
  dataSource: DataSource,
  { name, description, terms: asked, actor }: NewTarget
): Promise<Target> {
  return dataSource.transaction(async (manager) => {
    const terms = parseTerms(asked)
    await assertKnown(manager, namedBy(terms))
    const id = newEntityId("tgt")
    await manager.insert(Target, {
      id,
      name: nameOf(name),
      description: description?.trim() || null,
      status: "draft",
      terms,
    })
    await recordAudit(manager, {
      actor,
      action: "target.created",
      subject: { type: "target", id },
      detail: { name, terms },
    })
    return manager.findOneByOrFail(Target, { id })
  })
}

/**
 * Changes a target. What is over keeps the terms it ended with; the running
 * period and those to come go by the new ones. Of an active target the period
 * stays, and of one of tenure the steps do: people were promised them.
 */
export function updateTarget(
  dataSource: DataSource,
  { id, name, description, terms: asked, updated_at, actor, now }: TargetUpdate
): Promise<Target> {
  return dataSource.transaction(async (manager) => {
    const before = await lockKnownTarget(manager, id)
    assertUnchanged("target", before, updated_at)
    const terms = asked === undefined ? before.terms : parseTerms(asked)
    await assertKnown(manager, namedBy(terms))
    assertChangeable(before, terms)
    const after = {
      name: name === undefined ? before.name : nameOf(name),
      terms,
    }
    await manager.update(
      Target,
      { id },
      {
        ...after,
        ...(description === undefined
          ? {}
          : { description: description?.trim() || null }),
        updated_at: nextChange(before, now),
      }
    )
    await changeRunning(manager, { id, now, after })
    await recordAudit(manager, {
      actor,
      action: "target.updated",
      subject: { type: "target", id },
      detail: {
        from: { name: before.name, terms: before.terms },
        to: after,
      },
    })
    return manager.findOneByOrFail(Target, { id })
  })
}

async function changeRunning(
  manager: EntityManager,
  {
    id,
    now,
    after,
  }: { id: string; now: Date; after: Pick<Target, "name" | "terms"> }
): Promise<void> {
  const { time_zone } = await readSettlementSettings(manager)
  const running: PeriodKey[] = await manager.query(
    `SELECT target_id, period_key FROM distribution_target_period
      WHERE target_id = $1 AND status = 'running' AND to_day >= $2::date`,
    [id, dayOf(now, time_zone)]
  )
  for (const { target_id, period_key } of running) {
    const key = { target_id, period_key }
    await manager.update(TargetPeriod, key, { ...after, fingerprint: null })
    await unsettle(manager, key)
  }
}

export async function lockKnownTarget(
  manager: EntityManager,
  id: string
): Promise<Target> {
  if (!(await manager.existsBy(Target, { id }))) {
    throw notFound(`There is no target with id ${id}`)
  }
  return lockTarget(manager, id)
}

/** Terms as they are kept, or a refusal that says what is wrong. */
export function parseTerms(asked: unknown): TargetTerms {
  const parsed = targetTermsSchema.safeParse(asked)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw invalid(
      `${issue?.message ?? "These terms are not understood"} (${issue?.path.join(".") ?? ""})`
    )
  }
  return parsed.data
}

function nameOf(name: string): string {
  const trimmed = name.trim()
  if (trimmed.length === 0 || trimmed.length > 100) {
    throw invalid("A target's name has 1 to 100 characters")
  }
  return trimmed
}

function assertChangeable({ status, terms }: Target, after: TargetTerms): void {
  if (status === "ended") {
    throw notAllowed("This target has ended; create a new one")
  }
  const isSame = (part: "metric" | "period" | "steps") =>
    JSON.stringify(terms[part]) === JSON.stringify(after[part])
  if (
    status === "active" &&
    !(isSame("metric") && isSamePeriod(terms, after))
  ) {
    throw notAllowed(
      "An active target keeps its metric and its periods; end it and create a new one"
    )
  }
  if (status === "active" && isTenure(terms) && !isSameSteps(terms, after)) {
    throw notAllowed(
      "An active target of tenure keeps its steps; end it and create a new one"
    )
  }
}

function isSamePeriod(a: TargetTerms, b: TargetTerms): boolean {
  return sorted(a.period) === sorted(b.period)
}

function isSameSteps(a: TargetTerms, b: TargetTerms): boolean {
  return sorted(a.steps) === sorted(b.steps)
}

/** The same for the same value, in whatever order the database gives its keys back. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))
        )
      : part
  )
}

function namedBy(terms: TargetTerms): Named {
  return {
    tierIds: terms.tier_ids,
    distributorIds: terms.distributor_ids,
    prizeIds: prizesOf(terms),
  }
}

function prizesOf({ steps, streaks }: TargetTerms): string[] {
  return [...steps, ...streaks]
    .flatMap(({ bonuses }): { kind: string; prize_id?: string }[] => bonuses)
    .flatMap(({ prize_id }) => prize_id ?? [])
}
