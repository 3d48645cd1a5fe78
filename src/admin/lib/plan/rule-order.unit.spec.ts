import { moved, prioritised, withCopy, withRule } from "./rule-order"
import type { PlanRuleTerms } from "./terms"

const rule = (id: string, priority: number): PlanRuleTerms => ({
  id,
  name: id,
  priority,
  stacks: false,
  from: null,
  until: null,
  conditions: [],
  rewards: [null],
})

const shown = (rules: PlanRuleTerms[]) =>
  rules.map(({ id, priority }) => `${id}${priority}`)

describe("the order of rules", () => {
  const rules = [rule("a", 10), rule("b", 20), rule("c", 30)]

  it("keeps priorities that follow it already", () => {
    expect(shown(prioritised(rules))).toEqual(["a10", "b20", "c30"])
  })

  it("numbers anew where two are equal", () => {
    expect(shown(prioritised([rule("a", 1), rule("b", 1)]))).toEqual([
      "a1",
      "b2",
    ])
  })

  it("follows a move up and down", () => {
    expect(shown(moved(rules, 2, 0))).toEqual(["c1", "a2", "b3"])
    expect(shown(moved(rules, 0, 1))).toEqual(["b1", "a2", "c3"])
  })

  it("puts a new rule last and a changed one in its place", () => {
    expect(shown(withRule(rules, rule("d", 0)))).toEqual([
      "a10",
      "b20",
      "c30",
      "d31",
    ])
    expect(
      withRule(rules, { ...rule("b", 20), name: "new" }).map(({ name }) => name)
    ).toEqual(["a", "new", "c"])
  })

  it("puts a copy behind its original", () => {
    expect(shown(withCopy(rules, 0, { id: "x", name: "x" }))).toEqual([
      "a1",
      "x2",
      "b3",
      "c4",
    ])
  })
})
