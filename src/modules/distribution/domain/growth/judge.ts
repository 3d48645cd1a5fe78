import {
  type CriteriaGroup,
  type Criterion,
  factKey,
  type TierCriteria,
} from "./criteria"
import type { VerdictKind } from "./verdict"

/** A tier as evaluations see it. */
export interface Rung {
  id: string
  /** 1 is the lowest. */
  rank: number
  /** Null leaves the tier to people. */
  criteria: TierCriteria | null
}

/** A distributor as evaluations see it; days are counted from any one fixed day. */
export interface Standing {
  tierId: string
  sinceDay: number
  /** Which way the last evaluation that moved it did; null when people did. */
  direction: "up" | "down" | null
  /** The first day on which it is not protected any more; null when it is not. */
  protectedUntilDay: number | null
  /** The first evaluated day on which it did not keep its tier. */
  graceSinceDay: number | null
}

/** What somebody's results come to, by `factKey`. */
export type Facts = ReadonlyMap<string, bigint>

/** A criterion with what the results came to. */
export interface Evidence {
  criterion: Criterion
  value: string
  isMet: boolean
}

export interface Verdict {
  kind: VerdictKind
  toTierId: string
  /** Whether it is carried out at once, proposed, or only noted. */
  automation: "automatic" | "proposed" | "noted"
  evidence: Evidence[]
  /** The last day of grace. */
  graceUntilDay: number | null
}

export interface Steps {
  /** How many tiers at a time; null is any number. */
  maxStepsUp: number | null
  maxStepsDown: number | null
}

/**
 * What becomes of a distributor on a day; null when it simply stays. Promotion
 * comes first. A tier without criteria is neither reached nor lost by results.
 * @param ladder the tiers by rank, the lowest first
 */
export function judge(
  standing: Standing,
  facts: Facts,
  { ladder, steps, day }: { ladder: readonly Rung[]; steps: Steps; day: number }
): Verdict | null {
  const place = ladder.findIndex(({ id }) => id === standing.tierId)
  const rung = ladder[place]
  if (!rung) {
    return null
  }
  const situation = { standing, facts, ladder, steps, day, place, rung }
  return promotionOf(situation) ?? demotionOf(situation)
}

interface Situation {
  standing: Standing
  facts: Facts
  ladder: readonly Rung[]
  steps: Steps
  day: number
  place: number
  rung: Rung
}

/** The highest tier within reach whose criteria are met. */
function promotionOf(situation: Situation): Verdict | null {
  const { standing, facts, ladder, steps, place } = situation
  if (standing.direction === "down" && isWithinStay(situation)) {
    return null
  }
  const highest =
    steps.maxStepsUp === null ? ladder.length : place + 1 + steps.maxStepsUp
  const reached = ladder
    .slice(place + 1, highest)
    .filter(({ criteria }) => isReached(criteria, facts))
    .at(-1)
  return reached?.criteria
    ? {
        kind: "up",
        toTierId: reached.id,
        automation: carriedOut(reached.criteria.promotion),
        evidence: evidenceOf(reached.criteria.reach, facts),
        graceUntilDay: null,
      }
    : null
}

function isReached(criteria: TierCriteria | null, facts: Facts): boolean {
  return (
    criteria !== null &&
    criteria.promotion !== "off" &&
    criteria.reach !== null &&
    isMet(criteria.reach, facts)
  )
}

/** Whether it keeps its tier, has grace, or falls to what it does keep. */
function demotionOf(situation: Situation): Verdict | null {
  const { standing, facts, rung, place, day } = situation
  const { criteria } = rung
  if (
    place === 0 ||
    criteria === null ||
    criteria.demotion === "off" ||
    isKept(criteria, facts) ||
    (standing.protectedUntilDay ?? day) > day
  ) {
    return null
  }
  const graceUntilDay =
    (standing.graceSinceDay ?? day) + criteria.grace_days - 1
  const fall = {
    toTierId: landingOf(situation).id,
    evidence: evidenceOf(criteria.keep, facts),
  }
  if (day <= graceUntilDay || isWithinStay(situation)) {
    const until = isWithinStay(situation)
      ? standing.sinceDay + criteria.minimum_stay_days - 1
      : graceUntilDay
    return {
      ...fall,
      kind: "grace",
      automation: "noted",
      graceUntilDay: Math.max(until, graceUntilDay),
    }
  }
  return {
    ...fall,
    kind: "down",
    automation: carriedOut(criteria.demotion),
    graceUntilDay: null,
  }
}

/** The highest tier below that it keeps, as far down as one evaluation goes. */
function landingOf({ facts, ladder, steps, place }: Situation): Rung {
  const lowest =
    steps.maxStepsDown === null ? 0 : Math.max(0, place - steps.maxStepsDown)
  const below = ladder.slice(lowest, place)
  const kept = below.filter(
    ({ criteria }) => criteria === null || isKept(criteria, facts)
  )
  return (kept.at(-1) ?? below[0]) as Rung
}

function isKept({ keep }: TierCriteria, facts: Facts): boolean {
  return keep === null || isMet(keep, facts)
}

/** Whether what an evaluation did is too fresh to be turned round. */
function isWithinStay({ standing, rung, day }: Situation): boolean {
  return day < standing.sinceDay + (rung.criteria?.minimum_stay_days ?? 0)
}

function carriedOut(automation: "automatic" | "proposed" | "off") {
  return automation === "off" ? ("noted" as const) : automation
}

/** Whether results fulfil a group. */
export function isMet({ match, of }: CriteriaGroup, facts: Facts): boolean {
  const holds = (part: CriteriaGroup["of"][number]): boolean =>
    "match" in part ? isMet(part, facts) : isCriterionMet(part, facts)
  return match === "all" ? of.every(holds) : of.some(holds)
}

function isCriterionMet(criterion: Criterion, facts: Facts): boolean {
  return valueOf(criterion, facts) >= BigInt(criterion.at_least)
}

function valueOf(criterion: Criterion, facts: Facts): bigint {
  return facts.get(factKey(criterion)) ?? 0n
}

/** Every criterion of a group with what the results came to. */
export function evidenceOf(
  group: CriteriaGroup | null,
  facts: Facts
): Evidence[] {
  return (group?.of ?? []).flatMap((part) =>
    "match" in part
      ? evidenceOf(part, facts)
      : {
          criterion: part,
          value: valueOf(part, facts).toString(),
          isMet: isCriterionMet(part, facts),
        }
  )
}
