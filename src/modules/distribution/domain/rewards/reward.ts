import type { z } from "@medusajs/framework/zod"
import type { LineBasis } from "../basis"
import type { Labels } from "../conditions/condition"
import type { History } from "../history"
import type { OrderSnapshot } from "../order"
import type { Currencies } from "../plan/currencies"

/** The lines of one order that one reward pays one beneficiary for. */
export interface Rewarded {
  order: OrderSnapshot
  history: History
  lines: readonly LineBasis[]
  /** What the seller earned on each of these lines. */
  sellerAmounts: readonly bigint[]
}

/** An exact amount in minor units, with what it is spread over the lines by. */
export interface Reckoned {
  numerator: bigint
  denominator: bigint
  weights: readonly bigint[]
  /** The rate it came by; null where there is no single one. */
  ratePpm: number | null
}

/** Null when the reward has no amount in the order's currency: it earns nothing. */
export type Reckon = (rewarded: Rewarded) => Reckoned | null

/**
 * One kind of reward, declared: what it is called, what it takes, and what it
 * comes to. A store's developers add theirs through the plugin's options.
 */
export interface RewardType<TArgs = unknown> {
  /** `type` in the plan document. */
  code: string
  labels: Labels
  args: z.ZodObject
  reckon(args: TArgs, currencies: Currencies): Reckon
  /** The most of a basis that it can come to, in ppm; null when it is no share of one. */
  highestPpm(args: TArgs): number | null
  /** The currencies it has amounts in; null when it needs none. */
  currencies(args: TArgs): readonly string[] | null
}
