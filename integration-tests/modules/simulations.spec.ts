import fc from "fast-check"
import { DataSource } from "typeorm"
import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import type { ReadOrder } from "../../src/modules/distribution/attribution/attribute-orders"
import type { OrderSnapshot } from "../../src/modules/distribution/domain/order"
import type { PlanDocument } from "../../src/modules/distribution/domain/plan/document"
import DistributionModuleService from "../../src/modules/distribution/service"
import type { SimulationRequest } from "../../src/modules/distribution/simulation/request-simulation"
import { anyDocument, anyOrder } from "../support/any-terms"
import {
  type DistributionModule,
  openDistribution,
  reconcile,
} from "../support/distribution-module"
import { aDocument, aLine, anOrder } from "../support/terms"

const DAY_MS = 86_400_000
/** So that the rules that begin or end on the first of June are met on either side of it. */
const FIRST_DAY = Date.parse("2025-05-20T00:00:00.000Z")

let distribution: DistributionModule

beforeEach(async () => {
  distribution = await openDistribution()
  await distribution.dataSource.query(
    `INSERT INTO distribution_tier (id, name, rank)
     VALUES ('tier-1', 'First', 11), ('tier-2', 'Second', 12)`
  )
  await distribution.dataSource.query(
    `INSERT INTO distribution_distributor (id, customer_id, code, status, tier_id, sponsor_id)
     VALUES ('distributor-4', 'cus-4', 'CODE-4', 'active', 'tier-2', NULL),
            ('distributor-3', 'cus-3', 'CODE-3', 'suspended', 'tier-1', 'distributor-4'),
            ('distributor-2', 'cus-2', 'CODE-2', 'active', 'tier-2', 'distributor-3'),
            ('distributor-1', 'cus-1', 'CODE-1', 'active', 'tier-1', 'distributor-2')`
  )
  await distribution.dataSource.query(
    `INSERT INTO distribution_variant_cost (id, variant_id, currency_code, amount, valid_from)
     VALUES ('cost_1', 'variant-1', 'usd', 1500, '2020-01-01'),
            ('cost_2', 'dear', 'usd', 4500, '2020-01-01'),
            ('cost_3', 'cheap', 'usd', NULL, '2020-01-01'),
            ('cost_4', 'cheap', 'usd', 100, '2026-02-01'),
            ('cost_5', 'cheap', 'usd', 200, '2026-03-01')`
  )
})

afterEach(() => distribution.close())

describe("simulating the plan that orders were attributed under", () => {
  it("comes to exactly what the ledger holds, whatever the plan", async () => {
    let day = 0
    let paying = 0
    await fc.assert(
      fc.asyncProperty(anyTerms, someSales, async (terms, sales) => {
        day += 1
        await publish(terms, day)
        const orders = sales.map((sale, index) => placed(sale, day, index))
        await reconcile(distribution, orders.slice(0, 5))
        await reconcile(distribution, orders.slice(5))
        const { orders: count, by_currency } = await simulate({
          terms,
          ...ofDay(day),
        })
        expect(count).toBe(orders.length)
        for (const currency of by_currency) {
          expect(currency.simulated).toBe(currency.paid)
          for (const row of [
            ...currency.by_level,
            ...currency.by_tier,
            ...currency.by_category,
          ]) {
            expect(row.simulated).toBe(row.paid)
          }
          expect(currency.by_distributor).toMatchObject({
            winners: [],
            losers: [],
          })
        }
        paying += by_currency.some(({ paid }) => paid !== "0") ? 1 : 0
        expect(paidOf(by_currency)).toEqual(await standing(day))
      }),
      { numRuns: 80, interruptAfterTimeLimit: 90_000 }
    )
    // Of any plans few pay; that none of them does would mean that nothing was compared.
    expect(paying).toBeGreaterThan(0)
  })
})

describe("simulating another plan", () => {
  beforeEach(async () => {
    await publish(tenPercent(), 1)
    await reconcile(distribution, [
      aSale("A", [{ net: 100_00, categories: ["pcat-1", "pcat-2"] }]),
      aSale("B", [{ net: 50_00, variant: "dear", categories: ["pcat-1"] }]),
      aSale("C", [{ net: 10_00, variant: "cheap" }], { code: "CODE-2" }),
    ])
  })

  const draft = () =>
    aDocument([], {
      rates_ppm: { "tier-1": [200_000], "tier-2": [50_000, 10_000] },
      uplines: { max_level: 1 },
    })

  it("says what it costs by level, tier, category and distributor, beside what was paid", async () => {
    const [usd] = (await simulate({ terms: draft(), ...ofDay(1) })).by_currency
    expect(usd).toMatchObject({
      currency_code: "usd",
      orders: 3,
      sales: "16000",
      paid: "1500",
      simulated: "3200",
      by_level: [
        { level: 0, paid: "1500", simulated: "3050" },
        { level: 1, paid: "0", simulated: "150" },
      ],
      by_tier: [
        { tier_id: "tier-1", paid: "1500", simulated: "3000" },
        { tier_id: "tier-2", paid: "0", simulated: "200" },
      ],
      by_category: [
        { category_id: "pcat-1", paid: "1500", simulated: "3150" },
        { category_id: "pcat-2", paid: "1000", simulated: "2100" },
        { category_id: null, paid: "0", simulated: "50" },
      ],
      by_distributor: {
        winners: [
          { distributor_id: "distributor-1", change: "1500" },
          { distributor_id: "distributor-2", change: "200" },
        ],
        losers: [],
        count: 2,
      },
    })
  })

  it("names the orders whose commission is more than their margin", async () => {
    const [usd] = (await simulate({ terms: draft(), ...ofDay(1) })).by_currency
    expect(usd?.over_margin_floor).toEqual({
      count: 1,
      judged: 2,
      orders: [
        { order_id: "B", display_id: 1, margin: "500", commission: "1050" },
      ],
    })
  })

  it("names those that the margin floor cuts, with what they come to before it does", async () => {
    const terms = { ...draft(), caps: { ...draft().caps, margin_ppm: 10_000 } }
    const [usd] = (await simulate({ terms, ...ofDay(1) })).by_currency
    expect(usd?.over_margin_floor).toMatchObject({
      count: 3,
      orders: [
        { order_id: "A", margin: "0", commission: "2100" },
        { order_id: "B", margin: "500", commission: "1050" },
        { order_id: "C", margin: "900", commission: "50" },
      ],
    })
    expect(usd?.simulated).toBe("14")
  })

  it("caps a period by what was earned in it before the first order", async () => {
    const terms = aDocument([], {
      rates_ppm: { "tier-1": [200_000] },
      caps: {
        total_ppm: 1_000_000,
        period: { every: "month", amounts: { usd: "20.00" } },
      },
    })
    const orders = [aSale("D", [{ net: 80_00 }], { day: 2 })]
    await reconcile(distribution, orders)
    const [usd] = (await simulate({ terms, ...ofDay(2) })).by_currency
    expect(usd).toMatchObject({ orders: 1, paid: "800", simulated: "500" })
  })

  it("leaves the ledger and the orders as they are", async () => {
    const before = await everything()
    await simulate({ terms: draft(), ...ofDay(1) })
    expect(await everything()).toBe(before)
  })

  it("takes a draft as it stood when it was asked", async () => {
    const { id } = await distribution.service.plans.createDraft({
      name: "More",
      terms: draft(),
      actor: SYSTEM,
    })
    const simulation = await request({ draftId: id, ...ofDay(1) })
    expect(simulation).toMatchObject({
      name: "More",
      draft_id: id,
      status: "queued",
    })
    const [usd] = (await run(simulation.id)).by_currency
    expect(usd?.simulated).toBe("3200")
  })
})

describe("a long run", () => {
  const COPIES = 2_000

  beforeEach(async () => {
    await publish(tenPercent(), 1)
    await reconcile(distribution, [aSale("A", [{ net: 100_00 }])])
    await distribution.dataSource.query(
      `INSERT INTO distribution_attribution
         (id, order_id, distributor_id, currency_code, evidence_detail, chain, plan_id, snapshot,
          kept_net, order_placed_at)
       SELECT 'attr_' || n, 'copy-' || n, distributor_id, currency_code, evidence_detail, chain,
              plan_id, snapshot, kept_net, order_placed_at
         FROM distribution_attribution, generate_series(1, $1::int) AS n`,
      [COPIES]
    )
  })

  const ask = () => request({ terms: tenPercent(), ...ofDay(1) })

  const retrieve = (id: string) => distribution.service.retrieveSimulation(id)

  async function untilBegun(id: string): Promise<void> {
    while ((await retrieve(id)).processed === 0) {
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }

  const age = (id: string) =>
    distribution.dataSource.query(
      `UPDATE distribution_simulation SET heartbeat_at = now() - interval '3 minutes'
        WHERE id = $1`,
      [id]
    )

  it("stops when it is cancelled, and leaves no result", async () => {
    const { id } = await ask()
    const claimed = await distribution.service.simulations.claim()
    const running = distribution.service.simulations.run(claimed!)
    await untilBegun(id)
    await distribution.service.simulations.cancel({ id, actor: SYSTEM })
    await running
    const simulation = await retrieve(id)
    expect(simulation).toMatchObject({ status: "canceled", result: null })
    expect(simulation.total).toBe(COPIES + 1)
    expect(simulation.processed).toBeLessThan(COPIES)
  })

  it("is not cancelled once it is over", async () => {
    const { id } = await ask()
    await run(id)
    await expect(
      distribution.service.simulations.cancel({ id, actor: SYSTEM })
    ).rejects.toThrow(/only one that waits or runs/)
  })

  it("is taken over when its process dies, and what the dead one still says is not heard", async () => {
    const { id } = await ask()
    const first = await distribution.service.simulations.claim()
    const other = await anotherProcess()
    const running = other.service.simulations.run(first!).catch(() => undefined)
    await untilBegun(id)
    await other.kill()
    await running
    expect(await retrieve(id)).toMatchObject({ status: "running" })
    expect(await distribution.service.simulations.claim()).toBeNull()
    await age(id)
    const second = await distribution.service.simulations.claim()
    expect(second).toMatchObject({ id, attempt: 2 })
    await distribution.service.simulations.run(first!)
    expect(await retrieve(id)).toMatchObject({ status: "running" })
    await distribution.service.simulations.run(second!)
    const done = await retrieve(id)
    expect(done).toMatchObject({ status: "done", processed: COPIES + 1 })
    expect(done.result?.orders).toBe(COPIES + 1)
  })

  it("is given up when it ends its process every time", async () => {
    const { id } = await ask()
    for (let attempt = 1; attempt <= 3; attempt++) {
      expect(await distribution.service.simulations.claim()).toMatchObject({
        attempt,
      })
      await age(id)
    }
    expect(await distribution.service.simulations.claim()).toBeNull()
    expect(await retrieve(id)).toMatchObject({
      status: "failed",
      error: expect.stringMatching(/stopped 3 times/),
    })
  })

  it("is run by one process alone", async () => {
    await ask()
    const claims = await Promise.all(
      Array.from({ length: 5 }, () => distribution.service.simulations.claim())
    )
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1)
  })

  it("is gone with its shares when it is deleted", async () => {
    const { id } = await ask()
    await run(id)
    const shares = () =>
      distribution.service.simulations.shares({
        simulationId: id,
        currency: "usd",
        after: "",
        limit: 10,
      })
    expect(await shares()).toMatchObject([
      { distributor_id: "distributor-1", simulated: `${(COPIES + 1) * 1_000}` },
    ])
    await distribution.service.simulations.delete({ id, actor: SYSTEM })
    expect(await shares()).toEqual([])
  })
})

describe("a request that cannot be met", () => {
  const asking = (changes: Partial<SimulationRequest>) =>
    expect(request({ terms: {}, ...ofDay(1), ...changes }))

  it("is refused in a sentence", async () => {
    const { from } = ofDay(1)
    await asking({ until: from }).rejects.toThrow(/ends before it begins/)
    await asking({ until: new Date("2030-06-03") }).rejects.toThrow(
      /at most 5 years/
    )
    await asking({ terms: null }).rejects.toThrow(/what to simulate/)
    await asking({ draftId: "draft_gone" }).rejects.toThrow(/not both/)
    await asking({ terms: null, draftId: "draft_gone" }).rejects.toThrow(
      /no draft draft_gone/
    )
    await asking({
      terms: { mode: "pyramid" as PlanDocument["mode"] },
    }).rejects.toThrow(/The plan is not right/)
  })
})

/* A day for each plan, so that what was earned before is there to be counted. */

function ofDay(day: number): { from: Date; until: Date } {
  const from = new Date(FIRST_DAY + day * DAY_MS)
  return { from, until: new Date(from.getTime() + DAY_MS) }
}

async function publish(terms: PlanDocument, day: number): Promise<void> {
  await distribution.dataSource.query(
    `INSERT INTO distribution_plan (id, version, terms, effective_from)
     VALUES ($1, $2, $3, $4)`,
    [`plan-${day}`, day + 1, terms, ofDay(day).from]
  )
}

const tenPercent = () => aDocument([10], { rates_ppm: { "tier-1": [100_000] } })

/** Of documents made at random most pay nothing; of these every other one pays. */
const anyTerms = fc.oneof(anyDocument, anyDocument.map(generous))

function generous(document: PlanDocument): PlanDocument {
  return {
    ...document,
    rates_ppm: { "tier-1": [90_000, 40_000], "tier-2": [150_000, 70_000] },
    caps: { ...document.caps, total_ppm: 1_000_000, margin_ppm: null },
    uplines: { ...document.uplines, own_orders: 0, tier_ids: [] },
  }
}

const someSales = fc.array(
  fc.record({
    order: anyOrder,
    code: fc.constantFrom("CODE-1", "CODE-1", "CODE-2", "CODE-4"),
    customerId: fc.option(fc.constantFrom("cus-a", "cus-b", "cus-2")),
    /** Some are placed at the same moment. */
    minute: fc.integer({ min: 0, max: 6 }),
    customerOrder: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 12 }
)

type AnySale =
  typeof someSales extends fc.Arbitrary<(infer One)[]> ? One : never

function placed(sale: AnySale, day: number, index: number): ReadOrder {
  // In the order of placement, as a store attributes them.
  const at = ofDay(day).from.getTime() + (index * 10 + sale.minute) * 60_000
  const id = `order-${day}-${`${index}`.padStart(2, "0")}`
  return readingOf(
    {
      ...sale.order,
      id,
      placedAt: new Date(at).toISOString(),
      customerId: sale.customerId,
      lines: sale.order.lines.map((line, n) => ({
        ...line,
        id: `${id}-${n}`,
      })),
    },
    sale
  )
}

interface Line {
  net: number
  /** Its cost stands in `beforeEach`; that of "cheap" became known after the orders. */
  variant?: string
  categories?: string[]
}

function aSale(
  id: string,
  lines: readonly Line[],
  { code = "CODE-1", day = 1 } = {}
): ReadOrder {
  const snapshot = anOrder([], {
    id,
    placedAt: ofDay(day).from.toISOString(),
    customerId: null,
    lines: lines.map(({ net, variant, categories = [] }, n) =>
      aLine(net, {
        id: `${id}-${n}`,
        categoryIds: categories,
        variantId: variant ?? null,
      })
    ),
  })
  return readingOf(snapshot, { code })
}

function readingOf(
  snapshot: OrderSnapshot,
  { code, customerOrder }: { code: string; customerOrder?: number }
): ReadOrder {
  return {
    snapshot,
    facts: {
      orderId: snapshot.id,
      cartId: null,
      customerId: snapshot.customerId,
      referralCode: code,
      referralClickId: null,
      aliasIds: [],
      customerOrder,
    },
  }
}

function request(asked: Omit<SimulationRequest, "actor">) {
  return distribution.service.simulations.request({ ...asked, actor: SYSTEM })
}

async function simulate(asked: Omit<SimulationRequest, "actor">) {
  const { id } = await request(asked)
  return run(id)
}

async function run(id: string) {
  const claimed = await distribution.service.simulations.claim(id)
  await distribution.service.simulations.run(claimed!)
  const { result, error } = await distribution.service.retrieveSimulation(id)
  expect(error).toBeNull()
  return result!
}

function paidOf(rows: { currency_code: string; paid: string }[]) {
  return Object.fromEntries(
    rows.map(({ currency_code, paid }) => [currency_code, paid])
  )
}

/** What the transfers of a day's orders add up to, by currency. */
async function standing(day: number): Promise<Record<string, string>> {
  const { from, until } = ofDay(day)
  const rows = await distribution.dataSource.query<
    { currency_code: string; paid: string }[]
  >(
    `SELECT a.currency_code,
            coalesce(sum(CASE WHEN t.debit_account_id LIKE 'house:%' THEN t.amount
                              WHEN t.credit_account_id LIKE 'house:%' THEN -t.amount
                              ELSE 0 END), 0)::text AS paid
       FROM distribution_attribution a
       LEFT JOIN distribution_transfer t ON t.order_id = a.order_id
      WHERE a.order_placed_at >= $1 AND a.order_placed_at < $2
      GROUP BY a.currency_code`,
    [from, until]
  )
  return paidOf(rows)
}

/** Everything that a simulation could touch, as one fingerprint. */
async function everything(): Promise<string> {
  const prints: string[] = []
  for (const table of ["transfer", "account", "commission", "attribution"]) {
    const [row] = await distribution.dataSource.query<{ print: string }[]>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS print
         FROM distribution_${table} t`
    )
    prints.push(row!.print)
  }
  return prints.join(" ")
}

/** The module as another process holds it; killed, it can say nothing more to the database. */
async function anotherProcess() {
  const dataSource = new DataSource(distribution.dataSource.options)
  await dataSource.initialize()
  return {
    service: new DistributionModuleService({ dataSource }),
    kill: () => dataSource.destroy(),
  }
}
