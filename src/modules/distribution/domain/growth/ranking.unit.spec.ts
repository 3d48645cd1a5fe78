import fc from "fast-check"
import {
  compareEntrants,
  type Entrant,
  ranking,
  type TieRuleCode,
  tieRuleCodes,
} from "./ranking"

/** Few values each, so that ties are the rule. */
const entrant = fc.record({
  score: fc.bigInt({ min: -1n, max: 3n }),
  reachedOn: fc.constantFrom(null, "2036-01-01", "2036-01-02"),
  orders: fc.bigInt({ min: 0n, max: 2n }),
  enrolledAt: fc.nat({ max: 2 }),
})

const entrants = fc
  .array(entrant, { maxLength: 12 })
  .map((drawn): Entrant[] =>
    drawn.map((one, index) => ({ ...one, id: `dist_${index}` }))
  )

const shuffled = entrants.chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc.shuffledSubarray(all, { minLength: all.length })
  )
)

describe.each(tieRuleCodes)("the ranking by %s", (rule: TieRuleCode) => {
  it("is a total order", () => {
    fc.assert(
      fc.property(fc.tuple(entrant, entrant, entrant), (drawn) => {
        const [a, b, c] = drawn.map((one, id) => ({ ...one, id: `${id}` })) as [
          Entrant,
          Entrant,
          Entrant,
        ]
        const ab = compareEntrants(rule, a, b)
        expect(compareEntrants(rule, a, a)).toBe(0)
        expect(ab).not.toBe(0)
        expect(Math.sign(ab)).toBe(-Math.sign(compareEntrants(rule, b, a)))
        if (ab < 0 && compareEntrants(rule, b, c) < 0) {
          expect(compareEntrants(rule, a, c)).toBeLessThan(0)
        }
      })
    )
  })

  it("does not depend on the order in which entrants come", () => {
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(ranking(mixed, rule)).toEqual(ranking(all, rule))
      })
    )
  })

  it("lists everybody once, the higher score first, and ranks by how many stand above", () => {
    fc.assert(
      fc.property(entrants, (all) => {
        const scores = new Map(all.map(({ id, score }) => [id, score]))
        const listed = ranking(all, rule)
        expect(listed.map(({ position }) => position)).toEqual(
          all.map((_, index) => index + 1)
        )
        expect(new Set(listed.map(({ id }) => id)).size).toBe(all.length)
        for (const { id, rank, position } of listed) {
          const above = all.filter(({ score }) => score > scores.get(id)!)
          expect(rank).toBe(rule === "shared" ? above.length + 1 : position)
          expect(position).toBeGreaterThan(above.length)
        }
      })
    )
  })
})

describe("equal scores", () => {
  const early = {
    id: "b",
    score: 5n,
    reachedOn: "2036-01-01",
    orders: 1n,
    enrolledAt: 2,
  }
  const busy = {
    id: "a",
    score: 5n,
    reachedOn: "2036-01-02",
    orders: 2n,
    enrolledAt: 2,
  }
  const third = { ...busy, id: "c", score: 4n }
  const order = (rule: TieRuleCode) =>
    ranking([third, busy, early], rule).map(({ id, rank }) => `${rank} ${id}`)

  it("share the rank, and leave out the next", () => {
    expect(order("shared")).toEqual(["1 a", "1 b", "3 c"])
  })

  it("are told apart by who was there first", () => {
    expect(order("first_to_reach")).toEqual(["1 b", "2 a", "3 c"])
  })

  it("are told apart by who sold more often", () => {
    expect(order("more_orders")).toEqual(["1 a", "2 b", "3 c"])
  })
})
