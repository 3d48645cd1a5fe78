import fc from "fast-check"
import {
  type CriteriaGroup,
  type Criterion,
  factKey,
  tierCriteriaSchema,
} from "./criteria"
import { judge, type Rung, type Standing, type Steps } from "./judge"

const sales = (atLeast: number, days = 30): Criterion => ({
  metric: "own_sales",
  at_least: String(atLeast),
  currency_code: "eur",
  window: { type: "rolling", days },
})

const all = (...of: CriteriaGroup["of"]): CriteriaGroup => ({
  match: "all",
  of,
})

const facts = (value: number) => new Map([[factKey(sales(0)), BigInt(value)]])

const rung = (rank: number, reach: number, changes: object = {}): Rung => ({
  id: `tier_${rank}`,
  rank,
  criteria: tierCriteriaSchema.parse({
    reach: all(sales(reach)),
    keep: all(sales(reach)),
    demotion: "automatic",
    ...changes,
  }),
})

const LOWEST: Rung = { id: "tier_1", rank: 1, criteria: null }
const ladder = [LOWEST, rung(2, 1_000), rung(3, 5_000), rung(4, 20_000)]
const ANY_STEPS: Steps = { maxStepsUp: null, maxStepsDown: null }

const standing = (changes: Partial<Standing> = {}): Standing => ({
  tierId: "tier_2",
  sinceDay: 0,
  direction: null,
  protectedUntilDay: null,
  graceSinceDay: null,
  ...changes,
})

const judged = (
  value: number,
  stands: Partial<Standing> = {},
  { steps = ANY_STEPS, day = 100, on = ladder } = {}
) => judge(standing(stands), facts(value), { ladder: on, steps, day })

describe("an evaluation of one distributor", () => {
  it("raises to the highest tier that is reached, as far as the steps allow", () => {
    expect(judged(20_000)).toMatchObject({ kind: "up", toTierId: "tier_4" })
    const steps = { maxStepsUp: 1, maxStepsDown: 1 }
    expect(judged(20_000, {}, { steps })).toMatchObject({
      kind: "up",
      toTierId: "tier_3",
      automation: "automatic",
    })
  })

  it("leaves who keeps its tier and reaches no other", () => {
    expect(judged(1_000)).toBeNull()
    expect(judged(4_999)).toBeNull()
  })

  it("lowers to what is kept, and tells what it came to", () => {
    expect(judged(1_500, { tierId: "tier_4" })).toEqual({
      kind: "down",
      toTierId: "tier_2",
      automation: "automatic",
      graceUntilDay: null,
      evidence: [{ criterion: sales(20_000), value: "1500", isMet: false }],
    })
    const steps = { maxStepsUp: null, maxStepsDown: 1 }
    expect(judged(0, { tierId: "tier_4" }, { steps })?.toTierId).toBe("tier_3")
  })

  it("never lowers from the lowest tier, nor from one that nothing keeps", () => {
    const kept = [LOWEST, rung(2, 1_000, { keep: null })]
    expect(judged(0, { tierId: "tier_1" })).toBeNull()
    expect(judged(0, {}, { on: kept })).toBeNull()
  })

  it("gives grace from the first day below, and to its last day", () => {
    const on = [LOWEST, rung(2, 1_000, { grace_days: 10 })]
    const grace = { kind: "grace", automation: "noted", toTierId: "tier_1" }
    expect(judged(0, {}, { on })).toMatchObject({
      ...grace,
      graceUntilDay: 109,
    })
    expect(judged(0, { graceSinceDay: 91 }, { on })).toMatchObject(grace)
    expect(judged(0, { graceSinceDay: 90 }, { on })).toMatchObject({
      kind: "down",
    })
  })

  it("does not lower who is protected or too fresh in its tier", () => {
    const on = [LOWEST, rung(2, 1_000, { minimum_stay_days: 30 })]
    expect(judged(0, { protectedUntilDay: 101 })).toBeNull()
    expect(judged(0, { protectedUntilDay: 100 })?.kind).toBe("down")
    expect(judged(0, { sinceDay: 71 }, { on })).toMatchObject({
      kind: "grace",
      graceUntilDay: 100,
    })
    expect(judged(0, { sinceDay: 70 }, { on })?.kind).toBe("down")
  })

  it("raises who fell as soon as the tier that it fell to lets it go", () => {
    const on = [...ladder]
    on[1] = rung(2, 1_000, { minimum_stay_days: 30 })
    const fell = { sinceDay: 71, direction: "down" } as const
    expect(judged(5_000, { ...fell, tierId: "tier_2" }, { on })).toBeNull()
    expect(judged(5_000, { ...fell, sinceDay: 70 }, { on })?.kind).toBe("up")
    expect(judged(5_000, { ...fell, tierId: "tier_1" }, { on })?.kind).toBe(
      "up"
    )
  })

  it("proposes where a tier asks first, and does nothing where it is off", () => {
    const asks = [
      LOWEST,
      rung(2, 1_000, { promotion: "proposed", demotion: "off" }),
    ]
    expect(judged(1_000, { tierId: "tier_1" }, { on: asks })?.automation).toBe(
      "proposed"
    )
    expect(judged(0, {}, { on: asks })).toBeNull()
    const off = [
      LOWEST,
      rung(2, 1_000, { promotion: "off", demotion: "proposed" }),
    ]
    expect(judged(1_000, { tierId: "tier_1" }, { on: off })).toBeNull()
    expect(judged(0, {}, { on: off })?.automation).toBe("proposed")
  })

  it("reads any and all, one within the other", () => {
    const orders: Criterion = {
      metric: "own_orders",
      at_least: "3",
      window: { type: "lifetime" },
    }
    const tenure: Criterion = { metric: "tenure_days", at_least: "90" }
    const on = [
      LOWEST,
      rung(2, 0, {
        reach: all(sales(1_000), { match: "any", of: [orders, tenure] }),
        keep: null,
      }),
    ]
    const reached = (eur: bigint, count: bigint, days: bigint) =>
      judge(
        standing({ tierId: "tier_1" }),
        new Map([
          [factKey(sales(0)), eur],
          [factKey(orders), count],
          [factKey(tenure), days],
        ]),
        { ladder: on, steps: ANY_STEPS, day: 100 }
      )
    expect(reached(1_000n, 3n, 0n)).not.toBeNull()
    expect(reached(1_000n, 0n, 90n)).not.toBeNull()
    expect(reached(1_000n, 2n, 89n)).toBeNull()
    expect(reached(999n, 3n, 90n)).toBeNull()
  })
})

/** Plays day after day what evaluations carry out, and gives the changes. */
function play(values: readonly number[], on: readonly Rung[]) {
  let stands = standing({ tierId: "tier_1", sinceDay: -1_000 })
  const changes: { day: number; kind: "up" | "down"; tier: string }[] = []
  values.forEach((value, day) => {
    const verdict = judge(stands, facts(value), {
      ladder: on,
      steps: ANY_STEPS,
      day,
    })
    if (verdict?.kind === "grace") {
      stands = { ...stands, graceSinceDay: stands.graceSinceDay ?? day }
    } else if (verdict) {
      const { kind, toTierId } = verdict
      stands = standing({
        tierId: toTierId,
        sinceDay: day + 1,
        direction: kind as "up" | "down",
      })
      changes.push({ day, kind: kind as "up" | "down", tier: toTierId })
    } else {
      stands = { ...stands, graceSinceDay: null }
    }
  })
  return changes
}

describe("evaluations day after day", () => {
  const STAY = 14
  const values = fc.array(fc.nat({ max: 30_000 }), {
    minLength: 5,
    maxLength: 120,
  })
  const grace = fc.nat({ max: 20 })

  it("never turn round within the minimum stay what one of them did", () => {
    fc.assert(
      fc.property(values, grace, (sold, grace_days) => {
        const rules = { minimum_stay_days: STAY, grace_days }
        const on = [
          rung(1, 0, { ...rules, reach: null, keep: null }),
          rung(2, 1_000, rules),
          rung(3, 5_000, rules),
        ]
        const changes = play(sold, on)
        changes.forEach(({ day, kind }, index) => {
          const before = changes[index - 1]
          if (before && before.kind !== kind) {
            expect(day - before.day).toBeGreaterThan(STAY)
          }
        })
      })
    )
  })

  it("never lower who was above what keeps its tier on the day, and never raise who was not", () => {
    fc.assert(
      fc.property(values, grace, (sold, grace_days) => {
        const on = [
          LOWEST,
          rung(2, 1_000, { grace_days }),
          rung(3, 5_000, { grace_days }),
        ]
        const needs: Record<string, number> = {
          tier_1: 0,
          tier_2: 1_000,
          tier_3: 5_000,
        }
        let tier = "tier_1"
        for (const { day, kind, tier: next } of play(sold, on)) {
          const value = sold[day] as number
          if (kind === "down") {
            expect(value).toBeLessThan(needs[tier] as number)
          } else {
            expect(value).toBeGreaterThanOrEqual(needs[next] as number)
          }
          tier = next
        }
      })
    )
  })
})

describe("criteria", () => {
  it("refuse an amount without a currency, and a count with one", () => {
    const of = (criterion: object) =>
      tierCriteriaSchema.safeParse({ reach: { match: "all", of: [criterion] } })
        .success
    const window = { type: "lifetime" }
    expect(
      of({ metric: "own_sales", at_least: "1", currency_code: "eur", window })
    ).toBe(true)
    expect(of({ metric: "own_sales", at_least: "1", window })).toBe(false)
    expect(of({ metric: "own_orders", at_least: "1", window })).toBe(true)
    expect(
      of({ metric: "own_orders", at_least: "1", currency_code: "eur", window })
    ).toBe(false)
    expect(of({ metric: "own_orders", at_least: "-1", window })).toBe(false)
    expect(of({ metric: "tenure_days", at_least: "90" })).toBe(true)
    expect(of({ metric: "luck", at_least: "1", window })).toBe(false)
  })

  it("ask for one number where only what they compare it with differs", () => {
    expect(factKey(sales(1))).toBe(factKey(sales(2)))
    expect(factKey(sales(1, 30))).not.toBe(factKey(sales(1, 31)))
    const { metric, window, at_least } = {
      ...sales(1),
      window: { days: 30, type: "rolling" as const },
    }
    expect(
      factKey({ window, at_least, currency_code: "eur", metric } as Criterion)
    ).toBe(factKey(sales(1)))
  })
})
