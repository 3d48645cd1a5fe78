import fc from "fast-check"
import {
  Award,
  type Distributor,
  TargetPeriod,
} from "../../src/modules/distribution/entities"
import { reconcile } from "../support/distribution-module"
import { readingOf, type Sale, type SaleState, SHIPPED } from "../support/sales"
import { SEED } from "../support/seed"
import { ADA, at, Programme } from "../support/settlement"

const FOR = (distributors: readonly Distributor[]) => ({
  distributor_ids: distributors.map(({ id }) => id),
})

const MONTHLY = {
  metric: "own_sales",
  currency_code: "eur",
  period: { type: "month", from: "2036-01-01", is_recurring: true },
  mode: "whole",
  steps: [
    {
      at_least: "10000",
      bonuses: [{ kind: "money", amount: "500", currency_code: "eur" }],
    },
    { at_least: "20000", bonuses: [{ kind: "share", rate_ppm: 33_333 }] },
  ],
  timing: "provisional",
  return_window_days: 14,
}

describe("targets", () => {
  let world: Programme
  let sales = 0

  beforeAll(async () => {
    world = await Programme.open()
  })

  afterAll(() => world.close())

  const targets = () => world.module.service.growth.targets

  async function activate(
    terms: object,
    { name = "Spring", day = "2036-01-01" } = {}
  ): Promise<string> {
    const { id } = await targets().create({ name, terms, actor: ADA })
    await targets().activate({ id, actor: ADA, now: at(day) })
    return id
  }

  const settle = (targetId: string, day: string) =>
    targets().settle({ targetId, now: at(day) })

  async function sell(
    distributor: Distributor,
    minor: number,
    changes: Partial<Sale> = {}
  ): Promise<Sale> {
    const sale = {
      id: `target_sale_${sales++}`,
      code: distributor.code,
      customerId: `cus_t_${sales}`,
      placedAt: "2036-01-10T12:00:00.000Z",
      lines: [{ quantity: 1, unitNet: minor }],
      ...changes,
    }
    await tell(sale)
    return sale
  }

  const tell = (sale: Sale, state: SaleState = {}) =>
    reconcile(world.module, [readingOf(sale, { ...SHIPPED, ...state })])

  const awardsOf = (targetId: string, { id }: Distributor) =>
    world.module.dataSource.manager.find(Award, {
      where: { source_id: targetId, distributor_id: id },
      order: { period_key: "ASC", slot: "ASC" },
    })

  /** What stands, as "period slot amount/held". */
  const standing = async (targetId: string, distributor: Distributor) =>
    (await awardsOf(targetId, distributor))
      .filter(({ amount }) => amount !== "0")
      .map(
        ({ period_key, slot, amount, held }) =>
          `${period_key} ${slot} ${amount}${held === "0" ? "" : ` held ${held}`}`
      )

  const expectConsistent = async () => {
    const { checks } = await world.module.service.checkLedger()
    expect(checks.filter(({ violations }) => violations > 0)).toEqual([])
  }

  it("hold a bonus from the sale that reaches it, follow returns to the cent and release it when returns are over", async () => {
    const eve = await world.enrol("eve")
    const id = await activate({ ...MONTHLY, ...FOR([eve]) })
    await sell(eve, 10_000)
    const second = await sell(eve, 11_111)
    await settle(id, "2036-01-20")
    expect(await standing(id, eve)).toEqual([
      "2036-01-01 steps:money:eur 704 held 704",
    ])
    await tell(second, { refunded: 1_000 })
    await settle(id, "2036-01-21")
    expect(await standing(id, eve)).toEqual([
      "2036-01-01 steps:money:eur 670 held 670",
    ])
    await settle(id, "2036-02-14")
    expect((await awardsOf(id, eve))[0]).toMatchObject({ is_final: false })
    await settle(id, "2036-02-15")
    expect(await standing(id, eve)).toEqual(["2036-01-01 steps:money:eur 670"])
    await tell(second, { returned: [1] })
    await settle(id, "2036-02-16")
    await settle(id, "2036-02-16")
    expect(await standing(id, eve)).toEqual(["2036-01-01 steps:money:eur 500"])
    await expectConsistent()
  })

  it("give nothing before returns are over, when set so, and what was settled to no end stays after 400 days", async () => {
    const dan = await world.enrol("dan")
    const id = await activate({
      ...MONTHLY,
      ...FOR([dan]),
      timing: "after_return_window",
    })
    const sale = await sell(dan, 15_000)
    await settle(id, "2036-01-20")
    expect(await standing(id, dan)).toEqual([])
    await settle(id, "2036-02-15")
    expect(await standing(id, dan)).toEqual(["2036-01-01 steps:money:eur 500"])
    await settle(id, "2037-03-08")
    await settle(id, "2037-03-09")
    await tell(sale, { returned: [1] })
    await settle(id, "2037-03-10")
    expect(await standing(id, dan)).toEqual(["2036-01-01 steps:money:eur 500"])
  })

  it("keep the terms and participants of periods that are over", async () => {
    const [ann, bob] = [await world.enrol("ann"), await world.enrol("bob")]
    const id = await activate({ ...MONTHLY, ...FOR([ann, bob]) })
    const first = await sell(ann, 12_000)
    await sell(ann, 12_000, { placedAt: "2036-02-10T12:00:00.000Z" })
    await settle(id, "2036-01-31")
    await settle(id, "2036-02-11")
    await targets().update({
      id,
      terms: {
        ...MONTHLY,
        ...FOR([bob, ann]),
        steps: [
          {
            at_least: "10000",
            bonuses: [{ kind: "money", amount: "100", currency_code: "eur" }],
          },
        ],
      },
      actor: ADA,
      now: at("2036-02-12"),
    })
    await settle(id, "2036-02-20")
    expect(await standing(id, ann)).toEqual([
      "2036-01-01 steps:money:eur 500",
      "2036-02-01 steps:money:eur 100 held 100",
    ])
    await targets().update({
      id,
      terms: { ...MONTHLY, ...FOR([bob]) },
      actor: ADA,
      now: at("2036-02-21"),
    })
    await targets().end({ id, actor: ADA, now: at("2036-02-22") })
    await settle(id, "2036-04-20")
    expect(await standing(id, ann)).toEqual(["2036-01-01 steps:money:eur 500"])
    await tell(first, { returned: [1] })
    await settle(id, "2036-04-21")
    expect(await standing(id, ann)).toEqual([])
    const periods = await targets().periodsOf(id)
    expect(periods.map(({ period_key }) => period_key)).toEqual([
      "2036-02-01",
      "2036-01-01",
    ])
  })

  it("count products and categories by line, net of what came back", async () => {
    const cy = await world.enrol("cy")
    const lines = [
      { quantity: 2, unitNet: 6_000, productId: "prod_tea" },
      { quantity: 1, unitNet: 3_000, categoryIds: ["cat_cups"] },
      { quantity: 5, unitNet: 9_000, productId: "prod_other" },
    ]
    const id = await activate({
      ...MONTHLY,
      ...FOR([cy]),
      mode: "marginal",
      only: { product_ids: ["prod_tea"], category_ids: ["cat_cups"] },
      steps: [
        { at_least: "1", bonuses: [{ kind: "share", rate_ppm: 100_000 }] },
      ],
    })
    const sale = await sell(cy, 0, { lines })
    await settle(id, "2036-01-20")
    expect(await standing(id, cy)).toEqual([
      "2036-01-01 steps:money:eur 1500 held 1500",
    ])
    await tell(sale, { returned: [1, 0, 0] })
    await settle(id, "2036-01-20")
    expect(await standing(id, cy)).toEqual([
      "2036-01-01 steps:money:eur 900 held 900",
    ])
    const [progress] = await targets().progressOfDistributor({
      distributorId: cy.id,
      now: at("2036-01-20"),
    })
    expect(progress).toMatchObject({ result: 9_000n, reached: 1 })
  })

  it("reward periods in a row, and follow when one of them falls out later", async () => {
    const kim = await world.enrol("kim")
    const id = await activate({
      ...MONTHLY,
      ...FOR([kim]),
      steps: [{ at_least: "100", bonuses: [{ kind: "points", points: "1" }] }],
      streaks: [
        {
          periods: 3,
          bonuses: [{ kind: "money", amount: "900", currency_code: "eur" }],
        },
      ],
    })
    const sold: Sale[] = []
    for (const month of ["01", "02", "03"]) {
      sold.push(
        await sell(kim, 200, { placedAt: `2036-${month}-10T12:00:00.000Z` })
      )
    }
    await settle(id, "2036-05-20")
    expect(await standing(id, kim)).toContain(
      "2036-03-01 streak-3:money:eur 900"
    )
    const [, , , streak] = await awardsOf(id, kim)
    expect(streak).toMatchObject({ title: "Spring (2036-01 – 2036-03)" })
    await tell(sold[1]!, { returned: [1] })
    await settle(id, "2036-05-21")
    expect(await standing(id, kim)).toEqual([
      "2036-01-01 steps:points 1",
      "2036-03-01 steps:points 1",
    ])
  })

  it("give each step of tenure once, and for good", async () => {
    const old = await world.enrol("old")
    const id = await activate({
      metric: "tenure_days",
      mode: "marginal",
      steps: ["365", "730"].map((at_least) => ({
        at_least,
        bonuses: [{ kind: "money", amount: at_least, currency_code: "eur" }],
      })),
      timing: "provisional",
      return_window_days: 0,
      ...FOR([old]),
    })
    await world.module.dataSource.query(
      "UPDATE distribution_distributor SET approved_at = '2035-01-01' WHERE id = $1",
      [old.id]
    )
    await settle(id, "2035-12-31")
    expect(await standing(id, old)).toEqual([])
    await settle(id, "2036-01-01")
    await settle(id, "2036-06-01")
    expect(await standing(id, old)).toEqual(["tenure step-365:money:eur 365"])
    await settle(id, "2037-01-01")
    await targets().end({ id, actor: ADA, now: at("2037-01-02") })
    await settle(id, "2037-01-03")
    expect(await standing(id, old)).toHaveLength(2)
  })

  it("say what they would give before anybody is promised it", async () => {
    const joy = await world.enrol("joy")
    await sell(joy, 25_000)
    const preview = await targets().preview({
      terms: { ...MONTHLY, ...FOR([joy]) },
      now: at("2036-02-05"),
    })
    expect(preview).toMatchObject({
      from: "2036-01-01",
      to: "2036-01-31",
      participants: 1,
      reached: [0, 0, 1],
      given: { money: { eur: 833n } },
    })
  })

  it("list progress, the highest first, as it is now", async () => {
    const [one, two] = [await world.enrol("one"), await world.enrol("two")]
    const id = await activate({ ...MONTHLY, ...FOR([one, two]) })
    await sell(one, 1_000)
    await sell(two, 12_000)
    await settle(id, "2036-01-20")
    await sell(one, 2_000)
    const { progress, count } = await targets().progressOfTarget({
      targetId: id,
      skip: 0,
      take: 10,
      now: at("2036-01-20"),
    })
    expect(count).toBe(2)
    expect(
      progress.map(({ distributorId, result, reached }) => ({
        distributorId,
        result,
        reached,
      }))
    ).toEqual([
      { distributorId: two.id, result: 12_000n, reached: 1 },
      { distributorId: one.id, result: 3_000n, reached: 0 },
    ])
  })

  it("refuse to change what an active target promised", async () => {
    const id = await activate({ ...MONTHLY, ...FOR([]) })
    const change = (terms: object) =>
      targets().update({ id, terms, actor: ADA, now: at("2036-01-02") })
    await expect(change({ ...MONTHLY, metric: "team_sales" })).rejects.toThrow(
      "keeps its metric"
    )
    await expect(
      change({ ...MONTHLY, tier_ids: ["tier_none"] })
    ).rejects.toThrow("There is no tier")
    await expect(
      targets().activate({ id, actor: ADA, now: at("2036-01-02") })
    ).rejects.toThrow("active already")
    await targets().end({ id, actor: ADA, now: at("2036-01-02") })
    await expect(change(MONTHLY)).rejects.toThrow("has ended")
  })

  it("are changed only by who read them as they are", async () => {
    const terms = { ...MONTHLY, ...FOR([]) }
    const now = at("2036-01-02")
    const draft = await targets().create({ name: "Draft", terms, actor: ADA })
    const { id } = draft
    const change = (read: Date) =>
      targets().update({
        id,
        name: "Good month",
        updated_at: read.toISOString(),
        actor: ADA,
        now,
      })
    const changed = await change(draft.updated_at)
    await expect(change(draft.updated_at)).rejects.toThrow("Somebody else")
    await targets().activate({ id, actor: ADA, now })
    await expect(change(changed.updated_at)).rejects.toThrow("Somebody else")
  })

  it("are thrown away as drafts only, and as drafts not ended", async () => {
    const terms = { ...MONTHLY, ...FOR([]) }
    const { id } = await targets().create({ name: "Draft", terms, actor: ADA })
    const ending = { id, actor: ADA, now: at("2036-01-02") }
    await expect(targets().end(ending)).rejects.toThrow("delete the draft")
    await targets().delete({ id, actor: ADA })
    await expect(targets().delete({ id, actor: ADA })).rejects.toThrow(
      "no target"
    )
    const active = await activate(terms)
    await expect(targets().delete({ id: active, actor: ADA })).rejects.toThrow(
      "only a draft"
    )
  })

  it("keep the tiers that they are for", async () => {
    const { service } = world.module
    const tier = await service.plans.createTier({
      name: "Silver",
      rates_ppm: [],
      actor: ADA,
    })
    const removal = { id: tier.id, actor: ADA }
    const { id } = await targets().create({
      name: "Good month",
      terms: { ...MONTHLY, ...FOR([]), tier_ids: [tier.id] },
      actor: ADA,
    })
    await expect(service.plans.deleteTier(removal)).rejects.toThrow(
      '"Good month" is for the members of Silver'
    )
    await targets().delete({ id, actor: ADA })
    await service.plans.deleteTier(removal)
  })

  describe("over any history", () => {
    const happening = fc.record({
      sale: fc.nat({ max: 3 }),
      returned: fc.nat({ max: 3 }),
      day: fc.nat({ max: 40 }),
    })
    let played = 0

    it("stand at what the last results give, posted once", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 1, max: 9_000 }), {
            minLength: 4,
            maxLength: 4,
          }),
          fc.array(happening, { minLength: 1, maxLength: 6 }),
          async (units, happenings) => {
            const seller = await world.enrol(`any${played++}`)
            const id = await activate({ ...MONTHLY, ...FOR([seller]) })
            const sold = units.map((unitNet, n) => ({
              id: `any_${played}_${n}`,
              code: seller.code,
              customerId: `cus_any_${played}_${n}`,
              placedAt: "2036-01-10T12:00:00.000Z",
              lines: [{ quantity: 3, unitNet }],
            }))
            const back = [0, 0, 0, 0]
            let day = 20
            for (const sale of sold) {
              await tell(sale)
            }
            for (const { sale, returned, day: later } of happenings) {
              back[sale] = Math.max(back[sale]!, returned)
              await tell(sold[sale]!, { returned: [back[sale]!] })
              day += later
              await settle(id, dayOf2036(day))
            }
            const net = units.reduce(
              (sum, unit, n) => sum + unit * (3 - back[n]!),
              0
            )
            const expected =
              net >= 20_000
                ? Math.round((net * 33_333) / 1e6)
                : net >= 10_000
                  ? 500
                  : 0
            const [award] = await awardsOf(id, seller)
            expect(Number(award?.amount ?? 0)).toBe(expected)
            const isFinal = day > 31 + 14
            expect(award?.held ?? "0").toBe(
              isFinal || expected === 0 ? "0" : `${expected}`
            )
            const count = award?.transfer_count
            await settle(id, dayOf2036(day))
            expect((await awardsOf(id, seller))[0]?.transfer_count).toBe(count)
          }
        ),
        { numRuns: 25, seed: SEED }
      )
      await expectConsistent()
    }, 60_000)
  })

  it("settle every target that is due when asked for none", async () => {
    const periods = await world.module.dataSource.manager.count(TargetPeriod, {
      where: { status: "closed" },
    })
    expect(periods).toBeGreaterThan(0)
    expect(await targets().settle({ now: at("2036-03-01") })).toBeGreaterThan(0)
  })
})

/** The so-manieth day of 2036; 1 is the first. */
function dayOf2036(day: number): string {
  return new Date(Date.UTC(2036, 0, day)).toISOString().slice(0, 10)
}
