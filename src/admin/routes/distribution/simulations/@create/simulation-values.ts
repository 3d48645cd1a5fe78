import {
  type ChosenPeriod,
  daysPeriod,
  type PeriodPreset,
  presetPeriod,
} from "../../../../lib/simulated-period"

/** The choice of days of one's own. */
export const OWN_DAYS = "own"

export interface SimulationValues {
  plan: string
  period: PeriodPreset | typeof OWN_DAYS
  first: Date | null
  last: Date | null
  name: string
}

/** The period that a form holds; the form lets no day of one's own be missing. */
export function periodOf(
  { period, first, last }: SimulationValues,
  now: Date
): ChosenPeriod {
  return period === OWN_DAYS
    ? daysPeriod(first ?? now, last ?? now)
    : presetPeriod(period, now)
}

/** What is wrong with a day of one's own, where the form asks for it; null when nothing is. */
export function wrongDay(
  { period, first, last }: SimulationValues,
  name: "first" | "last"
): "dayMissing" | "dayBeforeFirst" | null {
  if (period !== OWN_DAYS) {
    return null
  }
  if ((name === "first" ? first : last) === null) {
    return "dayMissing"
  }
  const isBefore = first !== null && last !== null && last < first
  return name === "last" && isBefore ? "dayBeforeFirst" : null
}
