import type { OrderSnapshot } from "../domain/order"
import { type CompiledPlan, compilePlan } from "../domain/plan/compile"
import type { PlanDocument } from "../domain/plan/document"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { digitsOf } from "../plan/compiled-plans"

/** A plan, and what it would come to before its margin floor cuts. */
export interface CompiledTerms {
  plan: CompiledPlan
  /** Null when the plan has no floor. */
  uncut: CompiledPlan | null
}

/**
 * Terms ready to be computed with. An amount in a plan is read by its currency's
 * digits, which the orders tell: a page with a new currency compiles anew.
 */
export class SimulatedTerms {
  private readonly known = new Map<string, OrderSnapshot>()
  private compiled: CompiledTerms | null = null

  constructor(
    readonly document: PlanDocument,
    private readonly vocabulary: Vocabulary
  ) {}

  compiledFor(snapshots: readonly OrderSnapshot[]): CompiledTerms {
    for (const snapshot of snapshots) {
      if (!this.known.has(snapshot.currency)) {
        this.known.set(snapshot.currency, snapshot)
        this.compiled = null
      }
    }
    this.compiled ??= this.compile()
    return this.compiled
  }

  private compile(): CompiledTerms {
    const { document, vocabulary } = this
    const compile = (terms: PlanDocument) =>
      compilePlan(terms, { digits: digitsOf(this.known.values()), vocabulary })
    const { caps } = document
    return {
      plan: compile(document),
      uncut:
        caps.margin_ppm === null
          ? null
          : compile({ ...document, caps: { ...caps, margin_ppm: null } }),
    }
  }
}
