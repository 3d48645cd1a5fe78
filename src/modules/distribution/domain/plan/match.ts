import type { Beneficiary } from "../chain"
import type { Facts, Predicate } from "../conditions/condition"
import { sum } from "../money"
import type { OrderLine } from "../order"
import type { CompiledPlan, CompiledRule } from "./compile"
import { mergeByRank } from "./rule-index"

type Asked = Pick<Facts, "order" | "evidence" | "history">

/**
 * Finds the rewards of an order's lines and beneficiaries. What looks at the
 * order alone is asked once for the order, what looks at a line once for the line.
 */
export class Matcher {
  private readonly ofOrder: readonly CompiledRule[]
  /** Whether any rule that the order found asks of a line, too. */
  private readonly asksLines: boolean
  /** Line and beneficiary are set while matching. */
  private readonly facts: Facts

  constructor(
    private readonly plan: CompiledPlan,
    { order, evidence, history }: Asked
  ) {
    const orderedNet = sum(order.lines.map((line) => line.orderedNet))
    const facts: Partial<Facts> = { order, orderedNet, evidence, history }
    this.facts = facts as Facts
    this.ofOrder = plan.indexes.order
      .candidates(this.facts)
      .filter((rule) => this.isInForce(rule))
    this.asksLines = this.ofOrder.some(({ line }) => line.length > 0)
  }

  /** The rules that apply to a line, but for what they ask of who earns. */
  forLine(line: OrderLine): readonly CompiledRule[] {
    const { facts, plan } = this
    facts.line = line
    const found = plan.indexes.line
      .candidates(facts)
      .filter((rule) => this.isInForce(rule) && holds(rule.line, facts))
    const ofOrder = this.asksLines
      ? this.ofOrder.filter((rule) => holds(rule.line, facts))
      : this.ofOrder
    return mergeByRank(ofOrder, found)
  }

  /** The rules that name who earns, but for what they ask of a line. */
  forBeneficiary(beneficiary: Beneficiary): readonly CompiledRule[] {
    const { facts, plan } = this
    facts.beneficiary = beneficiary
    return plan.indexes.beneficiary
      .candidates(facts)
      .filter((rule) => this.isInForce(rule) && holds(rule.beneficiary, facts))
  }

  /** The rules that pay, by rank: stacking ones, and the first that ends the search. */
  paying(
    { line, ofLine }: { line: OrderLine; ofLine: readonly CompiledRule[] },
    {
      beneficiary,
      own,
    }: { beneficiary: Beneficiary; own: readonly CompiledRule[] }
  ): CompiledRule[] {
    const { facts } = this
    facts.line = line
    facts.beneficiary = beneficiary
    const paying: CompiledRule[] = []
    for (let i = 0, j = 0; i < ofLine.length || j < own.length;) {
      const left = ofLine[i]
      const right = own[j]
      const isOwn = !left || (right !== undefined && right.rank < left.rank)
      const rule = isOwn ? right : left
      if (isOwn) {
        j += 1
      } else {
        i += 1
      }
      if (!rule?.rewards[beneficiary.paidLevel]) {
        continue
      }
      if (holds(isOwn ? rule.line : rule.beneficiary, facts)) {
        paying.push(rule)
        if (!rule.stacks) {
          break
        }
      }
    }
    return paying
  }

  private isInForce({ from, until, order }: CompiledRule): boolean {
    const { placedAt } = this.facts.order
    return (
      (from === null || placedAt >= from) &&
      (until === null || placedAt < until) &&
      holds(order, this.facts)
    )
  }
}

/** Whether a rule that pays ends the search. */
export function endsSearch(paying: readonly CompiledRule[]): boolean {
  const last = paying[paying.length - 1]
  return last !== undefined && !last.stacks
}

function holds(predicates: readonly Predicate[], facts: Facts): boolean {
  for (const holds of predicates) {
    if (!holds(facts)) {
      return false
    }
  }
  return true
}
