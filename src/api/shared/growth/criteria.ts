import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import {
  criteriaOf,
  type CriteriaGroup,
  criteriaSchemas,
  type Criterion,
  type TierCriteria,
} from "../../../modules/distribution/domain/growth/criteria"
import type { Evidence } from "../../../modules/distribution/domain/growth/judge"
import { unitOf } from "../../../modules/distribution/domain/growth/metrics"
import { amountsIn, type ToAmount } from "../amounts"
import { minorsIn, type ToMinor } from "../minor-amount"
import { unitDigits, unitValue } from "./metric-digits"
import type {
  GrowthCriterion,
  GrowthEvidence,
  GrowthGroup,
  TierCriteriaAnswer,
} from "./types"

/** Criteria as a body carries them. */
export const majorCriteria = criteriaSchemas(
  z.number().refine((value) => value >= 0 && value <= 1_000_000_000_000, {
    message: "Give a number of zero or more",
  })
)

export type MajorTierCriteria = z.infer<typeof majorCriteria.tier>
type MajorGroup = z.infer<typeof majorCriteria.group>
type MajorCriterion = z.infer<typeof majorCriteria.criterion>

/** What a body asks for, as the module keeps it. Throws `invalid_data` for a currency that the store does not know. */
export async function criteriaFrom(
  scope: MedusaContainer,
  criteria: MajorTierCriteria
): Promise<TierCriteria> {
  const { reach, keep, ...rest } = criteria
  const toMinor = await minorsIn(scope, [
    ...currenciesOf(reach),
    ...currenciesOf(keep),
  ])
  const inner = (group: MajorGroup | null) =>
    group && (mapGroup(group, (one) => digitsOf(one, toMinor)) as CriteriaGroup)
  return { ...rest, reach: inner(reach), keep: inner(keep) }
}

/** What the module keeps, as the API answers it. */
export function presentCriteria(
  { reach, keep, ...rest }: TierCriteria,
  toAmount: ToAmount
): TierCriteriaAnswer {
  const outer = (group: CriteriaGroup | null) =>
    group &&
    (mapGroup(group, (one) => presentCriterion(one, toAmount)) as GrowthGroup)
  return { ...rest, reach: outer(reach), keep: outer(keep) }
}

export function presentEvidence(
  evidence: readonly Evidence[],
  toAmount: ToAmount
): GrowthEvidence[] {
  return evidence.map(({ criterion, value, isMet }) => ({
    criterion: presentCriterion(criterion, toAmount),
    value: numberOf(criterion, value, toAmount),
    is_met: isMet,
  }))
}

/** Amounts of whatever currencies evidence is in. */
export function amountsOfEvidence(
  scope: MedusaContainer,
  evidence: readonly Evidence[]
): Promise<ToAmount> {
  return amountsIn(
    scope,
    evidence.flatMap(({ criterion }) => currencyOf(criterion) ?? [])
  )
}

/** The currencies that criteria of a tier are in. */
export function currenciesOfCriteria(criteria: TierCriteria | null): string[] {
  return [
    ...criteriaOf(criteria?.reach ?? null),
    ...criteriaOf(criteria?.keep ?? null),
  ].flatMap((criterion) => currencyOf(criterion) ?? [])
}

type Grouped<One> = {
  match: "all" | "any"
  of: (One | { match: "all" | "any"; of: One[] })[]
}

function mapGroup<One extends object, Other>(
  { match, of }: Grouped<One>,
  map: (criterion: One) => Other
): Grouped<Other> {
  return {
    match,
    of: of.map((part) =>
      "match" in part
        ? { match: part.match, of: part.of.map(map) }
        : map(part as One)
    ),
  }
}

function currenciesOf(group: MajorGroup | null): string[] {
  return (group?.of ?? [])
    .flatMap((part) => ("match" in part ? part.of : [part]))
    .flatMap((criterion) => currencyOf(criterion) ?? [])
}

function currencyOf(criterion: Criterion | MajorCriterion): string | undefined {
  return "currency_code" in criterion ? criterion.currency_code : undefined
}

function digitsOf(criterion: MajorCriterion, toMinor: ToMinor): Criterion {
  const at_least = unitDigits(unitOf(criterion.metric), criterion.at_least, {
    toMinor,
    currency: currencyOf(criterion),
  })
  return { ...criterion, at_least } as Criterion
}

function presentCriterion(
  criterion: Criterion,
  toAmount: ToAmount
): GrowthCriterion {
  const at_least = numberOf(criterion, criterion.at_least, toAmount)
  return { ...criterion, at_least } as GrowthCriterion
}

/** A value of a criterion's metric as JSON carries it. */
function numberOf(
  criterion: Criterion,
  value: string,
  toAmount: ToAmount
): number {
  const currency = currencyOf(criterion)
  return unitValue(unitOf(criterion.metric), value, { toAmount, currency })
}
