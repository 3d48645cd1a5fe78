import fc from "fast-check"
import { anyDocument } from "../../../../../integration-tests/support/any-terms"
import {
  aDocument,
  aRule,
  percent,
} from "../../../../../integration-tests/support/terms"
import { NO_NAMES, type Names } from "../words/names"
import { planChanges } from "./changes"
import { canonical } from "./changes/same"
import { termLabels } from "./changes/term-labels"
import type { PlanDocument } from "./document"

const names: Names = { ...NO_NAMES, of: (_, id) => id.toUpperCase() }
type Changes = Parameters<typeof aDocument>[1]

function changed(before: Changes, after: Changes): string[] {
  return planChanges(
    aDocument([10], before),
    aDocument([10], after),
    names
  ).map(({ en }) => en)
}

const rule = aRule({ name: "Lamps", rewards: [percent(8)] })

describe("the changes between two versions", () => {
  it("are none between equal ones", () => {
    expect(changed({ rules: [rule] }, { rules: [rule] })).toEqual([])
  })

  it("name each rate by tier and level", () => {
    const after = { rates_ppm: { tier: [120_000, 5_000], gold: [0] } }
    expect(changed({}, after)).toEqual([
      "Tier TIER, the seller: 10 % → 12 %",
      "Tier TIER, level 1: no rate → 0.5 %",
      "Tier GOLD, the seller: no rate → 0 %",
    ])
  })

  it.each([
    [{ mode: "differential" }, "Mode: multi-level → differential"],
    [{ basis: { tax: true } }, "Tax counts: no → yes"],
    [
      { caps: { total_ppm: 400_000 } },
      "Cap on all levels together: 100 % → 40 %",
    ],
    [
      { caps: { total_ppm: 1_000_000, order: { usd: "5.00" } } },
      "Cap per order in USD: none → 5.00",
    ],
    [
      { duration: { months: 6 } },
      "Months for which a customer earns commission: none → 6",
    ],
    [
      { excluded: { product_ids: ["lamp", "chair"] } },
      "Excluded products: with LAMP and CHAIR",
    ],
    [{ hold: { days: 30 } }, "Days of hold: 14 → 30"],
  ])("name the term that differs: %j", (after, words) => {
    expect(changed({}, after)).toEqual([words])
  })

  it("name rules that were added, removed or changed, with their sentence", () => {
    expect(changed({}, { rules: [rule] })).toEqual([
      "Rule “Lamps” added (priority 1): All sales: the seller earns 8 %; ends the search",
    ])
    expect(changed({ rules: [rule] }, {})).toEqual([
      "Rule “Lamps” removed: All sales: the seller earns 8 %; ends the search",
    ])
    const later = {
      ...rule,
      name: "Lights",
      priority: 3,
      rewards: [percent(9)],
    }
    expect(changed({ rules: [rule] }, { rules: [later] })).toEqual([
      "Rule “Lamps”: now called “Lights”; priority 1 → 3; was “All sales: the seller earns 8 %; ends the search”, is “All sales: the seller earns 9 %; ends the search”",
    ])
  })

  it("say when nothing but the order of writing differs", () => {
    const two = [rule, { ...rule, id: "other" }]
    expect(changed({ rules: two }, { rules: [...two].reverse() })).toEqual([
      "Something is written in another order; nobody earns more or less by it",
    ])
  })

  it("know every term of the document by name", () => {
    const told = planChanges(
      aDocument([10]),
      JSON.parse(
        JSON.stringify(aDocument([10]), (key, value) =>
          ["rules", "overrides", "rates_ppm"].includes(key) ||
          (value !== null && typeof value === "object" && !Array.isArray(value))
            ? value
            : "another"
        )
      ) as PlanDocument,
      names
    )
    expect(told.length).toBeGreaterThan(20)
    const terms = told.filter(({ code }) => code !== "rates")
    for (const { code, en } of terms) {
      expect([code, termLabels[code] !== undefined]).toEqual([code, true])
      expect(en).not.toContain(code)
    }
  })

  it("are there for any two documents that differ, and for no two that are equal", () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (before, after) => {
        const changes = planChanges(before, after, NO_NAMES)
        const isSame = canonical(before) === canonical(after)
        expect(changes.length === 0).toBe(isSame)
        expect(planChanges(before, structuredClone(before), NO_NAMES)).toEqual(
          []
        )
        for (const { en, zhCN } of changes) {
          expect(`${en}${zhCN}`).not.toMatch(/undefined|null|NaN|\[object/)
        }
      }),
      { numRuns: 300 }
    )
  })

  it("are there when any one thing of a document differs", () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), (before, at) => {
        const after = structuredClone(before)
        fc.pre(changeOne(after, at))
        expect(planChanges(before, after, NO_NAMES)).not.toEqual([])
      }),
      { numRuns: 500 }
    )
  })
})

/** Changes one leaf of a document; no choice of a closed list, for those have words of their own. */
function changeOne(document: PlanDocument, at: number): boolean {
  const leaves: (() => void)[] = []
  const walk = (held: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(held)) {
      if (value !== null && typeof value === "object") {
        walk(value as Record<string, unknown>)
      } else if (!isChoice(held, key)) {
        leaves.push(() => {
          held[key] = another(key, value)
        })
      }
    }
  }
  walk(document as unknown as Record<string, unknown>)
  const change = leaves[at % Math.max(leaves.length, 1)]
  change?.()
  return change !== undefined
}

function isChoice(held: object, key: string): boolean {
  const value = (held as Record<string, unknown>)[key]
  const isFree = Array.isArray(held) || key === "name" || key === "id"
  return typeof value === "string" && !isFree && !/^\d/.test(value)
}

function another(key: string, value: unknown): unknown {
  switch (typeof value) {
    case "number":
      return value + 1
    case "boolean":
      return !value
    case "string":
      return /^\d{4}-/.test(value) ? "2027-01-01T00:00:00Z" : `${value}1`
    default:
      return key === "from" || key === "until" ? "2027-02-01T00:00:00Z" : 7
  }
}
