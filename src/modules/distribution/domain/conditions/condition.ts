import type { z } from "@medusajs/framework/zod"
import type { Beneficiary } from "../chain"
import type { Evidence } from "../evidence"
import type { History } from "../history"
import type { OrderLine, OrderSnapshot } from "../order"
import type { Currencies } from "../plan/currencies"

/** What a condition looks at; one of the order alone is asked once for the whole order. */
export type Subject = "order" | "line" | "beneficiary"

/** What conditions are asked about: one beneficiary of one line of one order. */
export interface Facts {
  order: OrderSnapshot
  /** What was ordered, net, in minor units. */
  orderedNet: bigint
  evidence: Evidence | null
  history: History
  line: OrderLine
  beneficiary: Beneficiary
}

export type Predicate = (facts: Facts) => boolean

/** How a rule is found without asking its condition: by any of these keys of the subject. */
export interface LookUp {
  keys: readonly string[]
  keysOf: (facts: Facts) => readonly string[]
  /** Whether a subject has one key at most: two rules without a key in common never meet. */
  isSingle?: boolean
}

export interface Labels {
  en: string
  zhCN: string
}

/**
 * One condition of a rule, declared: what it is called, what it takes, and when
 * it holds. A store's developers add theirs through the plugin's options.
 */
export interface ConditionType<TArgs = unknown> {
  /** `type` in the plan document. */
  code: string
  labels: Labels
  about: Subject
  args: z.ZodObject
  check(args: TArgs, currencies: Currencies): Predicate
  lookUp?(args: TArgs): LookUp | null
  /** Whether whatever meets `inner` meets `outer` too. */
  covers(outer: TArgs, inner: TArgs): boolean
  /** Whether nothing can meet both. */
  excludes(a: TArgs, b: TArgs): boolean
}
