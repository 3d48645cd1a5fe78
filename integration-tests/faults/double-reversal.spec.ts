import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import { brokenLaws, watchBank } from "../support/bank"
import {
  type DistributionModule,
  enrolLine,
  openDistribution,
  reconcile,
} from "../support/distribution-module"
import {
  AFTER_EVERY_HOLD,
  readingOf,
  type Sale,
  type SaleState,
  SHIPPED,
} from "../support/sales"
import { type Dice, IS_FULL, seeded } from "../support/seed"
import { atOnce, inGroups } from "../support/workers"

const ORDERS = IS_FULL ? 5_000 : 500
const WORKERS = 16
const READERS = 2
const LEVELS = 3

/** One unit of one line, so that one return takes everything back. */
const sales: Sale[] = Array.from({ length: ORDERS }, (_, n) => ({
  id: `order_${n}`,
  code: "SELLER-1",
  lines: [{ quantity: 1, unitNet: 10_000 + n }],
}))

/** Every order is cancelled and returned, each told of twice, all at once. */
describe("five hundred orders that are cancelled and returned at once", () => {
  let module: DistributionModule

  beforeEach(async () => {
    module = await openDistribution(WORKERS + READERS)
    await module.service.plans.publish({
      terms: {
        rates_ppm: { tier_standard: [100_000, 20_000, 10_000] },
        hold: { days: 7, from: "fulfilled" },
        uplines: { max_level: 2, accepts_legal_risk: true },
      },
      actor: SYSTEM,
    })
    await enrolLine(module, ["seller", "sponsor", "top"])
  })

  afterEach(() => module.close())

  /** A third is pending, a third held, and a third available. */
  async function sellAll(): Promise<void> {
    const available = sales.filter((_, n) => n % 3 === 2)
    const held = sales.filter((_, n) => n % 3 === 1)
    const pending = sales.filter((_, n) => n % 3 === 0)
    await reconcile(
      module,
      available.map((sale) => readingOf(sale, SHIPPED))
    )
    await releaseAll()
    await reconcile(
      module,
      held.map((sale) => readingOf(sale, SHIPPED))
    )
    await reconcile(
      module,
      pending.map((sale) => readingOf(sale))
    )
  }

  async function releaseAll(): Promise<void> {
    const due = { until: AFTER_EVERY_HOLD, limit: 50 }
    while ((await module.service.releaseHolds(due)).length > 0);
  }

  /** Cancelled and returned, twice each, in groups of any order and size; notes what was reversed. */
  function tidings(
    dice: Dice,
    reversedIds: string[]
  ): (() => Promise<unknown>)[] {
    const isShipped = (n: number) => n % 3 > 0
    const told = sales.flatMap((sale, n) => {
      const before = isShipped(n) ? SHIPPED : {}
      const states: SaleState[] = [
        { ...before, isCanceled: true },
        { ...before, returned: [1] },
      ]
      return [...states, ...states].map((state) => readingOf(sale, state))
    })
    return inGroups(dice.shuffle(told), () => 1 + dice.below(10)).map(
      (group) => async () => {
        const { changedIds } = await reconcile(module, group)
        reversedIds.push(...changedIds)
      }
    )
  }

  const commissions = () => module.service.listCommissions({}, { take: null })

  const codesByCommission = async (): Promise<Map<string, string[]>> => {
    const transfers = await module.service.listTransfers({}, { take: null })
    const byCommission = new Map<string, string[]>()
    for (const { commission_id, code } of transfers) {
      const codes = byCommission.get(commission_id!) ?? []
      byCommission.set(commission_id!, [...codes, code])
    }
    return byCommission
  }

  it(
    "leave nothing of any commission, by one reversal each, at no moment out of balance",
    seeded(async (dice) => {
      await sellAll()
      const before = await commissions()
      expect(before).toHaveLength(ORDERS * LEVELS)
      expect(before.every(({ amount }) => BigInt(amount) > 0n)).toBe(true)

      const reversedIds: string[] = []
      const tasks = [...tidings(dice, reversedIds), releaseAll, releaseAll]
      const { snapshots, faults } = await watchBank(
        module.dataSource,
        READERS,
        () => atOnce(WORKERS, dice.shuffle(tasks))
      )

      expect(faults).toEqual([])
      expect(snapshots).toBeGreaterThan(READERS)
      expect(reversedIds.sort()).toEqual(sales.map(({ id }) => id).sort())
      const after = await commissions()
      expect(after).toHaveLength(ORDERS * LEVELS)
      expect(
        after.filter(
          ({ amount, pending, held, available, status }) =>
            [amount, pending, held, available].some((part) => part !== "0") ||
            status !== "reversed"
        )
      ).toEqual([])
      const codes = await codesByCommission()
      const reversals = [...codes.values()].map(
        (all) => all.filter((code) => code.endsWith("_reversed")).length
      )
      expect(reversals).toEqual(after.map(() => 1))
      const accounts = await module.service.listAccounts({}, { take: null })
      expect(accounts.map(({ balance }) => balance)).toEqual(
        accounts.map(() => "0")
      )
      expect(await brokenLaws(module.dataSource.manager)).toEqual([])
    })
  )
})
