import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type {
  Evidence,
  NobodyReason,
} from "../../modules/distribution/attribution/attribution"
import type {
  MovementCode,
  OwnAccountKind,
} from "../../modules/distribution/domain/movements"
import type { NothingReason } from "../../modules/distribution/domain/reason"
import type {
  BatchStatus,
  CommissionStatus,
  DistributorStatus,
  PayoutStatus,
  DisputeStatus,
  SimulationStatus,
  StatementStatus,
} from "../../modules/distribution/domain/states"
import type { PayoutHindrance } from "../../modules/distribution/payout/payable"
import type { Cycle } from "../../modules/distribution/domain/settlement/terms"
import type { AdminSettlementWork } from "../../api/types"
import type { AdjustmentKind } from "../../modules/distribution/settlement/adjustment-kinds"
import en from "./json/en.json"
import zhCN from "./json/zhCN.json"

type Tree = { [key: string]: string | Tree }

/** What the API may answer; the compiler finds what has no words. */
const answers = {
  reasons: en.distribution.reasons satisfies Record<
    NothingReason | NobodyReason,
    string
  >,
  evidence: en.distribution.evidence satisfies Record<Evidence, string>,
  statuses: en.distribution.status satisfies Record<DistributorStatus, string>,
  stages: en.distribution.commission.status satisfies Record<
    CommissionStatus,
    string
  >,
  simulations: en.distribution.simulations.status satisfies Record<
    SimulationStatus,
    string
  >,
  batches: en.distribution.payouts.batchStatus satisfies Record<
    BatchStatus,
    string
  >,
  payouts: en.distribution.payouts.status satisfies Record<
    PayoutStatus,
    string
  >,
  hindrances: en.distribution.payouts.left.why satisfies Record<
    PayoutHindrance,
    string
  >,
  statements: en.distribution.statements.status satisfies Record<
    StatementStatus,
    string
  >,
  disputes: en.distribution.disputes.status satisfies Record<
    DisputeStatus,
    string
  >,
  cycles: en.distribution.settlement.cycles satisfies Record<Cycle, string>,
  work: en.distribution.settlement.work satisfies Record<
    keyof AdminSettlementWork,
    string
  >,
  movements: en.distribution.money.codes satisfies Record<MovementCode, string>,
  buckets: en.distribution.money.buckets satisfies Record<
    OwnAccountKind,
    string
  >,
  adjustments: en.distribution.money.kinds satisfies Record<
    AdjustmentKind,
    string
  >,
}

const english = flatten(en)
const chinese = flatten(zhCN)

describe("the admin's words", () => {
  it("are there in both languages", () => {
    expect([...new Set([...english.keys()].map(withoutNumber))]).toEqual([
      ...chinese.keys(),
    ])
  })

  it("leave the same places open in both languages", () => {
    for (const [key, text] of english) {
      expect([key, placesIn(chinese.get(withoutNumber(key))!)]).toEqual([
        key,
        placesIn(text),
      ])
    }
  })

  it("are there for everything the API may answer", () => {
    const words = Object.values(answers).flatMap((group) =>
      Object.values(group)
    )
    expect(words.every((text) => text.length > 0)).toBe(true)
  })

  it("are there for every key that a page names", () => {
    const missing = keysInCode().filter((key) => !isKnown(key))
    expect(missing).toEqual([])
  })
})

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value] as const]
      : [...flatten(value, `${prefix}${key}.`)]
  )
  return new Map(entries)
}

/**
 * Chinese has no plural, and i18next knows no plural rule of the locale "zhCN":
 * there a key stands once, without the ending for a number.
 */
function withoutNumber(key: string): string {
  return key.replace(/_(one|other)$/, "")
}

function placesIn(text: string): string[] {
  return (text.match(/\{\{\w+\}\}/g) ?? []).sort()
}

/** Every key named in full, and the beginning of those put together. */
function keysInCode(): string[] {
  return sourceFiles(join(__dirname, "..")).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/["'`](distribution\.[\w.]+)/g)]
      .map(([, key]) => key!)
      .filter((key) => !isZone(key))
  )
}

function isZone(key: string): boolean {
  return /\.(list|details)$/.test(key)
}

function isKnown(key: string): boolean {
  return [...english.keys()].some((known) =>
    key.endsWith(".")
      ? known.startsWith(key)
      : known === key || known === `${key}_other`
  )
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!spec)\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}
