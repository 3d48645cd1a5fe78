import fc from "fast-check"
import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import type { Distributor } from "../../src/modules/distribution/entities"
import {
  type DistributionModule,
  enrol,
  enrolLine,
  openDistribution,
  reconcile,
} from "../support/distribution-module"
import { SEED } from "../support/seed"
import { readingOf, type Sale, type SaleState, SHIPPED } from "../support/sales"

const DAYS = ["2036-01-01", "2036-01-02", "2036-02-29"]

/** A distributor's results as digits, by "scope day". */
type Results = Record<string, Record<string, bigint>>

describe("results", () => {
  let module: DistributionModule
  let line: Distributor[]

  beforeAll(async () => {
    module = await openDistribution()
    await module.service.plans.publish({
      terms: {
        rates_ppm: { tier_standard: [100_000, 50_000] },
        uplines: { max_level: 2, accepts_legal_risk: true },
      },
      actor: SYSTEM,
    })
    line = await enrolLine(module, ["eve", "dan", "cy", "bo"])
  })

  afterAll(() => module.close())

  async function resultsOf({ id }: { id: string }): Promise<Results> {
    const rows = await module.service.growth.resultsOf({
      distributorId: id,
      from: "2000-01-01",
      to: "2100-01-01",
      by: "day",
    })
    return Object.fromEntries(
      rows.flatMap(({ day, scope, currency_code: _, ...measures }) => {
        const counted = Object.entries(measures)
          .map(([measure, value]) => [measure, BigInt(value)] as const)
          .filter(([, value]) => value !== 0n)
        return counted.length > 0
          ? [[`${scope} ${day}`, Object.fromEntries(counted)]]
          : []
      })
    )
  }

  const sale = (id: string, changes: Partial<Sale> = {}): Sale => ({
    id,
    code: line[0]!.code,
    customerId: `cus_of_${id}`,
    placedAt: "2036-03-10T12:00:00.000Z",
    lines: [{ quantity: 2, unitNet: 5_000 }],
    ...changes,
  })

  it("count a sale for its seller, the recruiter and the team to the paid depth", async () => {
    await reconcile(module, [readingOf(sale("s1"))])
    const [eve, dan, cy, bo] = await Promise.all(line.map(resultsOf))
    const sold = {
      net: 10_000n,
      units_milli: 2_000n,
      orders: 1n,
      new_customers: 1n,
    }
    expect(eve).toEqual({ "own 2036-03-10": { ...sold, commission: 1_000n } })
    const team = { ...sold, commission: 1_000n }
    expect(dan).toEqual({
      "own 2036-03-10": { commission: 500n },
      "direct 2036-03-10": team,
      "team 2036-03-10": team,
    })
    expect(cy).toEqual({ "team 2036-03-10": team })
    expect(bo).toEqual({})
  })

  it("lower the day on which it was sold when goods come back later, to nothing when all do", async () => {
    const { id } = await enrol(module, "late")
    const late = sale("s2", { code: "LATE-1" })
    await reconcile(module, [readingOf(late, SHIPPED)])
    await reconcile(module, [readingOf(late, { ...SHIPPED, returned: [1] })])
    expect(await resultsOf({ id })).toEqual({
      "own 2036-03-10": {
        net: 5_000n,
        returned: 5_000n,
        units_milli: 1_000n,
        orders: 1n,
        new_customers: 1n,
        commission: 500n,
      },
    })
    await reconcile(module, [readingOf(late, { ...SHIPPED, returned: [2] })])
    expect(await resultsOf({ id })).toEqual({
      "own 2036-03-10": { returned: 10_000n },
    })
  })

  it("count a refund without return pro rata, and what a distributor buys itself for nobody", async () => {
    const seller = await enrol(module, "self", { sponsor_id: line[0]!.id })
    const refunded = sale("s3", { code: "SELF-1" })
    await reconcile(module, [readingOf(refunded, { refunded: 2_500 })])
    const own = sale("s4", { code: "SELF-1", customerId: seller.customer_id })
    await reconcile(module, [readingOf(own)])
    expect((await resultsOf(seller))["own 2036-03-10"]).toMatchObject({
      net: 7_500n,
      returned: 2_500n,
      orders: 1n,
    })
    expect((await resultsOf(line[0]!))["direct 2036-03-10"]).toMatchObject({
      net: 7_500n,
      orders: 1n,
    })
  })

  it("belong to the store's day, and move with its time zone when they are counted anew", async () => {
    const { id } = await enrol(module, "night")
    const late = sale("s5", {
      code: "NIGHT-1",
      placedAt: "2036-03-10T23:30:00.000Z",
    })
    await reconcile(module, [readingOf(late)])
    expect(Object.keys(await resultsOf({ id }))).toEqual(["own 2036-03-10"])
    await module.service.settlement.updateSettings({
      update: { time_zone: "Asia/Shanghai" },
      actor: SYSTEM,
    })
    expect(await module.service.growth.recountIfStale()).toBe(true)
    expect(Object.keys(await resultsOf({ id }))).toEqual(["own 2036-03-11"])
    await reconcile(module, [readingOf(late, { isCanceled: true })])
    expect(Object.keys(await resultsOf({ id }))).toEqual(["own 2036-03-11"])
    expect(await module.service.growth.wrongDays()).toBe(0)
    await module.service.settlement.updateSettings({
      update: { time_zone: "UTC" },
      actor: SYSTEM,
    })
    expect(await module.service.growth.recountIfStale()).toBe(true)
    expect(await module.service.growth.recountIfStale()).toBe(false)
  })

  it.each([undefined, "day", "month"] as const)(
    "are read of everybody page by page, each once, and as one by one (by %s)",
    async (by) => {
      const { growth } = module.service
      const range = { from: "2000-01-01", to: "2100-01-01", by }
      const whole = await growth.resultsPage({ ...range, limit: 1_000 })
      const paged: typeof whole = []
      for (;;) {
        const page = await growth.resultsPage({
          ...range,
          after: paged.at(-1),
          limit: 2,
        })
        paged.push(...page)
        if (page.length < 2) {
          break
        }
      }
      expect(whole.length).toBeGreaterThan(2)
      expect(paged).toEqual(whole)
      for (const { id } of line) {
        const rows = await growth.resultsOf({ ...range, distributorId: id })
        const spread = await growth.resultsPage({
          ...range,
          distributorIds: [id],
          limit: 1_000,
        })
        for (const { scope, day, currency_code, ...measured } of rows) {
          const row = spread.find((one) => one.day === day)
          expect(row).toMatchObject({ currency_code, [scope]: measured })
        }
      }
    }
  )

  describe("of any history", () => {
    const steps = fc.array(
      fc.record({
        sale: fc.nat({ max: 4 }),
        happens: fc.constantFrom(
          "read",
          "shipped",
          "returned",
          "cancelled",
          "refunded",
          "moved"
        ),
      }),
      { minLength: 1, maxLength: 14 }
    )
    const sales = fc.array(
      fc.record({
        seller: fc.nat({ max: 3 }),
        day: fc.constantFrom(...DAYS),
        unitNet: fc.integer({ min: 1, max: 9_999 }),
        quantity: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 1, maxLength: 5 }
    )
    let played = 0

    it("equal what the final orders come to, and what counting anew makes of them", async () => {
      await fc.assert(
        fc.asyncProperty(sales, steps, async (sold, happenings) => {
          const run = `r${played++}`
          const members = await enrolLine(module, [
            `${run}a`,
            `${run}b`,
            `${run}c`,
            `${run}d`,
          ])
          const orders = sold.map(({ seller, day, unitNet, quantity }, n) => ({
            seller,
            day,
            chain: null as Distributor[] | null,
            state: {} as SaleState,
            sale: sale(`${run}-${n}`, {
              code: members[seller]!.code,
              placedAt: `${day}T08:00:00.000Z`,
              lines: [{ quantity, unitNet }],
            }),
          }))
          const chainOf = async (seller: number) => {
            const upline = await module.service.uplineOf(members[seller]!.id)
            return [
              members[seller]!,
              ...upline.map(({ distributorId }) =>
                members.find(({ id }) => id === distributorId)!
              ),
            ]
          }
          const read = async (order: (typeof orders)[number]) => {
            order.chain ??= await chainOf(order.seller)
            await reconcile(module, [readingOf(order.sale, order.state)])
          }
          for (const { sale: n, happens } of happenings) {
            const order = orders[n % orders.length]!
            order.state = after(order.state, happens, order.sale)
            if (happens === "moved") {
              await module.service.moveDistributor({
                id: members[0]!.id,
                sponsor_id: members[1 + (n % 3)]!.id,
                actor: SYSTEM,
              })
            } else {
              await read(order)
            }
          }
          for (const order of [...orders].reverse()) {
            await read(order)
          }
          const expected = plainResults(orders)
          for (const member of members) {
            expect(withoutCommission(await resultsOf(member))).toEqual(
              expected.get(member.id) ?? {}
            )
          }
        }),
        { numRuns: 150, seed: SEED }
      )
      expect(await module.service.growth.wrongDays()).toBe(0)
      const before = await Promise.all(line.map(resultsOf))
      await module.service.growth.recountResults()
      expect(await Promise.all(line.map(resultsOf))).toEqual(before)
      expect(await module.service.growth.wrongDays()).toBe(0)
    }, 240_000)

    it("are found out when somebody changed them, and mended by counting anew", async () => {
      await module.dataSource.query(
        `UPDATE distribution_daily_result SET net = net + 1
          WHERE distributor_id = $1 AND scope = 'own'`,
        [line[0]!.id]
      )
      expect(await module.service.growth.wrongDays()).toBeGreaterThan(0)
      await module.service.growth.recountResults()
      expect(await module.service.growth.wrongDays()).toBe(0)
    })
  })
})

function after(state: SaleState, happens: string, { lines }: Sale): SaleState {
  const [{ quantity, unitNet }] = lines as [Sale["lines"][number]]
  const returned = Math.min(quantity, (state.returned?.[0] ?? 0) + 1)
  switch (happens) {
    case "shipped":
      return { ...state, ...SHIPPED }
    case "returned":
      return { ...state, returned: [returned] }
    case "cancelled":
      return { ...state, isCanceled: true }
    case "refunded":
      return { ...state, refunded: Math.floor((quantity * unitNet) / 4) }
    default:
      return state
  }
}

interface PlainOrder {
  seller: number
  day: string
  chain: Distributor[] | null
  state: SaleState
  sale: Sale
}

/** The results of final orders, by distributor, reckoned without the code that is tested. */
function plainResults(orders: readonly PlainOrder[]): Map<string, Results> {
  const results = new Map<string, Results>()
  const add = (id: string, key: string, counted: Record<string, bigint>) => {
    const own = results.get(id) ?? {}
    const sums = own[key] ?? {}
    for (const [measure, value] of Object.entries(counted)) {
      const sum = (sums[measure] ?? 0n) + value
      if (sum === 0n) {
        delete sums[measure]
      } else {
        sums[measure] = sum
      }
    }
    results.set(id, { ...own, [key]: sums })
  }
  for (const { day, chain, state, sale } of orders) {
    const [{ quantity, unitNet }] = sale.lines as [Sale["lines"][number]]
    const ordered = quantity * unitNet
    const kept = quantity - (state.returned?.[0] ?? 0)
    const gross = state.isCanceled ? 0 : kept * unitNet
    const cut = Math.round((gross * (state.refunded ?? 0)) / ordered)
    const net = gross - cut
    const counted = {
      net: BigInt(net),
      returned: BigInt(ordered - net),
      units_milli: net > 0 ? BigInt(kept) * 1_000n : 0n,
      orders: net > 0 ? 1n : 0n,
      new_customers: net > 0 ? 1n : 0n,
    }
    chain?.forEach(({ id }, level) => {
      if (level === 0) {
        add(id, `own ${day}`, counted)
      }
      if (level === 1) {
        add(id, `direct ${day}`, counted)
      }
      if (level === 1 || level === 2) {
        add(id, `team ${day}`, counted)
      }
    })
  }
  return results
}

function withoutCommission(results: Results): Results {
  return Object.fromEntries(
    Object.entries(results).flatMap(([key, { commission: _, ...rest }]) =>
      Object.keys(rest).length > 0 ? [[key, rest]] : []
    )
  )
}
