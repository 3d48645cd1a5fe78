import { larger, smaller } from "../money"
import type { CriteriaGroup, Criterion } from "./criteria"
import { type Evidence, evidenceOf, type Facts, type Rung } from "./judge"

/** A criterion with how much of it is there. */
export interface CriterionProgress extends Evidence {
  /** What is missing, as digits; zero when it is met. */
  missing: string
  /** Whole percent of what it asks, at most 100. */
  percent: bigint
}

/** How far results are in fulfilling a group. */
export interface GroupProgress {
  match: CriteriaGroup["match"]
  isMet: boolean
  /** Where all have to be met, of the one that is furthest; where any, of the nearest. */
  percent: bigint
  of: (CriterionProgress | GroupProgress)[]
}

/** How far a distributor's results are in fulfilling what a tier asks. */
export function progressOfGroup(
  { match, of }: CriteriaGroup,
  facts: Facts
): GroupProgress {
  const parts = of.map((part) =>
    "match" in part ? progressOfGroup(part, facts) : progressOf(part, facts)
  )
  const percents = parts.map(({ percent }) => percent)
  return {
    match,
    isMet:
      match === "all"
        ? parts.every(({ isMet }) => isMet)
        : parts.some(({ isMet }) => isMet),
    percent: percents.reduce(match === "all" ? smaller : larger),
    of: parts,
  }
}

function progressOf(criterion: Criterion, facts: Facts): CriterionProgress {
  const [evidence] = evidenceOf({ match: "all", of: [criterion] }, facts) as [
    Evidence,
  ]
  const value = BigInt(evidence.value)
  const asked = BigInt(criterion.at_least)
  return {
    ...evidence,
    missing: (value < asked ? asked - value : 0n).toString(),
    percent: percentOf(value, asked),
  }
}

/** Whole percent, rounded down, so that 100 is all of it. */
function percentOf(value: bigint, asked: bigint): bigint {
  if (value >= asked) {
    return 100n
  }
  return value <= 0n ? 0n : (100n * value) / asked
}

/** The lowest tier above that results alone lead to; null when there is none within reach. */
export function nextRung(
  ladder: readonly Rung[],
  tierId: string,
  maxStepsUp: number | null
): Rung | null {
  const place = ladder.findIndex(({ id }) => id === tierId)
  const highest = maxStepsUp === null ? ladder.length : place + 1 + maxStepsUp
  const above = place < 0 ? [] : ladder.slice(place + 1, highest)
  return (
    above.find(
      ({ criteria }) =>
        criteria !== null &&
        criteria.reach !== null &&
        criteria.promotion !== "off"
    ) ?? null
  )
}
