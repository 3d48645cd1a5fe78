import type { Earned } from "./earned.mts"
import type { Expected, ExpectedOrder } from "./expected.mts"

/** What came of an order. */
export interface Outcome {
  evidence: string | null
  earned: Earned[]
}

/** Where an outcome is not what was worked by hand, each in words. */
export function differencesOf(got: Outcome, want: ExpectedOrder): string[] {
  return [
    ...(got.evidence === want.evidence
      ? []
      : [`expected to be credited by ${want.evidence}, got ${got.evidence}`]),
    ...want.earned.flatMap((one) => differenceOf(got.earned, one)),
    ...got.earned
      .filter((one) => !want.earned.some((other) => isSamePlace(one, other)))
      .map(
        ({ code, level, amount }) =>
          `${code} at level ${level}: expected nothing, got ${amount}`
      ),
  ]
}

function differenceOf(earned: Earned[], want: Expected): string[] {
  const got = earned.find((one) => isSamePlace(one, want))
  if (got?.amount === want.amount && want.states.includes(got.state)) {
    return []
  }
  const found = got ? `${got.amount} (${got.state})` : "nothing"
  return [
    `${want.code} at level ${want.level}: expected ${want.amount} (${want.states.join(" or ")}), got ${found}`,
  ]
}

interface Place {
  code: string
  level: number
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.code === other.code && one.level === other.level
}
