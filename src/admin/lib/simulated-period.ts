/** The periods that one click chooses; the last day is included. */
export const periodPresets = ["30_days", "90_days", "12_months"] as const

export type PeriodPreset = (typeof periodPresets)[number]

export interface ChosenPeriod {
  from: Date
  until: Date
}

/** A period that ends now. */
export function presetPeriod(preset: PeriodPreset, now: Date): ChosenPeriod {
  const from = new Date(now)
  if (preset === "12_months") {
    from.setMonth(from.getMonth() - 12)
  } else {
    from.setDate(from.getDate() - (preset === "30_days" ? 30 : 90))
  }
  return { from, until: now }
}

/** Whole days in the merchant's own time zone, both included. */
export function daysPeriod(first: Date, last: Date): ChosenPeriod {
  return { from: startOfDay(first, 0), until: startOfDay(last, 1) }
}

/** When a day begins in the merchant's own time zone, or one a number of days later. */
export function startOfDay(day: Date, later: number): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + later)
}
