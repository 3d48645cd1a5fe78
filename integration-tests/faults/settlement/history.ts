import fc from "fast-check"
import type { Answer } from "./bank"

/** Everything that happens to the money of two distributors; numbers that choose are taken modulo what there is. */
export interface MoneyHistory {
  settings: {
    minimum: number
    fee: number
    vatPpm: number
    withholdingPpm: number
    secondAbove: number
  }
  steps: MoneyStep[]
}

export type MoneyStep = {
  /** The transaction of this step, counted from 0, that is lost before it is committed. */
  crashAt: number | null
} & Deed

export type Deed =
  | { kind: "earn"; who: number; minor: number }
  | { kind: "return"; sale: number }
  | {
      kind: "adjust"
      who: number
      as: "adjustment" | "bonus" | "clawback"
      minor: number
    }
  | { kind: "take back"; adjustment: number }
  | { kind: "close"; chunks: number }
  | { kind: "ask"; who: number }
  | { kind: "dispute"; statement: number; minor: number }
  | { kind: "approve" }
  | { kind: "void"; statement: number }
  | { kind: "pay"; part: number | null }
  | { kind: "cancel"; batch: number }
  | { kind: "send"; answers: Answer[] }
  | { kind: "send back"; payout: number }
  | { kind: "retry"; payout: number }

const index = fc.nat({ max: 5 })
const who = fc.nat({ max: 1 })
const minor = fc.integer({ min: 1, max: 9_999 })

const answer = fc.constantFrom<Answer>(
  "paid",
  "paid",
  "sent, then paid",
  "failed",
  "sent, then failed",
  "acts and times out",
  "does not act and times out",
  "tells before it answers",
  "answers twice"
)

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("earn" as const), who, minor }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("return" as const), sale: index }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("adjust" as const),
      who,
      as: fc.constantFrom("adjustment", "bonus", "clawback"),
      minor: fc.integer({ min: -3_000, max: 3_000 }).filter((by) => by !== 0),
    }),
  },
  fc.record({ kind: fc.constant("take back" as const), adjustment: index }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("close" as const),
      chunks: fc.integer({ min: 1, max: 4 }),
    }),
  },
  fc.record({ kind: fc.constant("ask" as const), who }),
  fc.record({
    kind: fc.constant("dispute" as const),
    statement: index,
    minor: fc.integer({ min: -2_000, max: 2_000 }),
  }),
  { weight: 3, arbitrary: fc.constant({ kind: "approve" as const }) },
  fc.record({ kind: fc.constant("void" as const), statement: index }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("pay" as const),
      part: fc.option(fc.integer({ min: 1, max: 99 })),
    }),
  },
  fc.record({ kind: fc.constant("cancel" as const), batch: index }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("send" as const),
      answers: fc.array(answer, { minLength: 1, maxLength: 4 }),
    }),
  },
  fc.record({ kind: fc.constant("send back" as const), payout: index }),
  fc.record({ kind: fc.constant("retry" as const), payout: index })
)

const step: fc.Arbitrary<MoneyStep> = fc
  .tuple(deed, fc.option(fc.nat({ max: 2 }), { freq: 4 }))
  .map(([happens, crashAt]) => ({ ...happens, crashAt }))

/** A programme that keeps tax back and one that does not, with a fee or none. */
export const moneyHistories: fc.Arbitrary<MoneyHistory> = fc.record({
  settings: fc.record({
    minimum: fc.constantFrom(0, 0, 2_000),
    fee: fc.constantFrom(0, 0, 35),
    vatPpm: fc.constantFrom(0, 200_000),
    withholdingPpm: fc.constantFrom(0, 0, 155_000),
    secondAbove: fc.constantFrom(1_000_000, 5_000),
  }),
  steps: fc.array(step, { minLength: 4, maxLength: 14 }),
})
