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
