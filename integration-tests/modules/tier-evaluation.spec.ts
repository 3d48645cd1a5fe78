import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import type { TierCriteria } from "../../src/modules/distribution/domain/growth/criteria"
import type { Distributor, Tier } from "../../src/modules/distribution/entities"
import {
  type DistributionModule,
  enrol,
  openDistribution,
  reconcile,
} from "../support/distribution-module"
import { whileReferredTo } from "../support/referred-to"
import { readingOf, type SaleState } from "../support/sales"

const ADA = { id: "user_ada", type: "user" } as const
const DAY = "2036-03-31"
const MORNING_AFTER = new Date("2036-04-01T06:00:00.000Z")
const all = { take: null, order: { id: "ASC" } }

describe("evaluating tiers", () => {
  let module: DistributionModule
  let standard: Tier
  let silver: Tier
  let gold: Tier
  let n = 0

  beforeEach(async () => {
    module = await openDistribution()
    const { service } = module
    ;[standard] = (await service.listTiers()) as [Tier]
    silver = await service.plans.createTier({
      name: "Silver",
      rates_ppm: [],
      actor: SYSTEM,
    })
    gold = await service.plans.createTier({
      name: "Gold",
      rates_ppm: [],
      actor: SYSTEM,
    })
    await criteria(silver, { reach: sales(10_000), keep: sales(10_000) })
    await criteria(gold, { reach: sales(50_000), keep: sales(50_000) })
  })

  afterEach(() => module.close())

  const sales = (cents: number): TierCriteria["reach"] => ({
    match: "all",
    of: [
      {
        metric: "own_sales",
        at_least: String(cents),
        currency_code: "eur",
        window: { type: "rolling", days: 90 },
      },
    ],
  })

  const criteria = (tier: Tier, changes: Partial<TierCriteria>) =>
    module.service.plans.updateTier({
      id: tier.id,
      criteria: {
        reach: null,
        keep: null,
        promotion: "automatic",
        demotion: "automatic",
        grace_days: 0,
        minimum_stay_days: 0,
        ...changes,
      },
      actor: ADA,
    })

  async function sell(
    { code }: Distributor,
    cents: number,
    {
      day = DAY,
      currency = "eur",
      state,
      id = `o${n++}`,
    }: { day?: string; currency?: string; state?: SaleState; id?: string } = {}
  ): Promise<string> {
    const placedAt = `${day}T12:00:00.000Z`
    const lines = [{ quantity: 1, unitNet: cents }]
    const reading = readingOf({ id, code, placedAt, lines }, state)
    await reconcile(module, [
      { ...reading, snapshot: { ...reading.snapshot, currency } },
    ])
    return id
  }

  const join = async (name: string, changes = {}) => {
    const distributor = await enrol(module, name, changes)
    await module.dataSource.query(
      `UPDATE distribution_distributor
          SET tier_since = '2036-01-01', approved_at = '2036-01-01' WHERE id = $1`,
      [distributor.id]
    )
    return distributor
  }

  const tierOf = async ({ id }: Distributor) =>
    (await module.service.retrieveDistributor(id)).tier_id

  const evaluate = (day = DAY, now = MORNING_AFTER) =>
    module.service.growth.recordEvaluation({ day, actor: SYSTEM, now })

  const verdicts = (evaluation_id: string) =>
    module.service.listTierVerdicts({ evaluation_id }, all)

  const changesOf = ({ id }: Distributor) =>
    module.service.listTierChanges(
      { distributor_id: id },
      { take: null, order: { created_at: "ASC" } }
    )

  it("moves up by results in the window, keeps why, and does nothing when asked twice", async () => {
    const [eve, dan] = [await join("eve"), await join("dan")]
    await sell(eve, 30_000)
    await sell(eve, 30_000, { day: "2036-01-01" })
    await sell(dan, 20_000, { day: "2036-01-01" })
    const evaluation = await evaluate()
    expect(evaluation).toMatchObject({ day: DAY, evaluated_count: 2 })
    expect(await tierOf(eve)).toBe(silver.id)
    expect(await tierOf(dan)).toBe(standard.id)
    const [verdict] = await verdicts(evaluation.id)
    expect(verdict).toMatchObject({
      distributor_id: eve.id,
      kind: "up",
      status: "applied",
      evidence: [{ value: "30000", isMet: true }],
    })
    expect(await evaluate()).toEqual(evaluation)
    expect(await changesOf(eve)).toMatchObject([
      { from_tier_id: standard.id, to_tier_id: silver.id, cause: "evaluation" },
    ])
  })

  it("does so once, however many ask at once", async () => {
    const eve = await join("eve")
    await sell(eve, 10_000)
    const evaluations = await Promise.all([1, 2, 3, 4].map(() => evaluate()))
    expect(new Set(evaluations.map(({ id }) => id)).size).toBe(1)
    expect(await changesOf(eve)).toHaveLength(1)
  })

  it("never counts what came back: a tier is lost with the sale that reached it", async () => {
    const eve = await join("eve")
    const id = await sell(eve, 12_000)
    await evaluate()
    expect(await tierOf(eve)).toBe(silver.id)
    await sell(eve, 12_000, { id, state: { returned: [1] } })
    await evaluate("2036-04-01", new Date("2036-04-02T06:00:00.000Z"))
    expect(await tierOf(eve)).toBe(standard.id)
  })

  it("keeps terms of orders that were placed before", async () => {
    const eve = await join("eve")
    const id = await sell(eve, 12_000)
    await evaluate()
    const [attribution] = await module.service.listAttributions({
      order_id: id,
    })
    expect(attribution?.chain[0]?.tierId).toBe(standard.id)
  })

  it("shows beforehand what it would do, and changes nothing by that", async () => {
    const eve = await join("eve")
    await sell(eve, 10_000)
    const preview = await module.service.growth.previewEvaluation({
      now: MORNING_AFTER,
    })
    expect(preview).toMatchObject({
      day: DAY,
      count: 1,
      found: [
        { distributorId: eve.id, verdict: { kind: "up", toTierId: silver.id } },
      ],
    })
    expect(await tierOf(eve)).toBe(standard.id)
    expect(await module.service.listTierEvaluations()).toEqual([])
  })

  it("is taken back as one, with everybody as long in the tier as before", async () => {
    const [eve, dan] = [await join("eve"), await join("dan")]
    await sell(eve, 10_000)
    await sell(dan, 50_000)
    const before = await module.service.listDistributors({}, all)
    const { id } = await evaluate()
    await module.service.growth.changeTier({
      id: dan.id,
      tier_id: silver.id,
      actor: ADA,
    })
    const undo = {
      id,
      reason: "Wrong criteria",
      actor: ADA,
      now: MORNING_AFTER,
    }
    expect(await module.service.growth.undoEvaluation(undo)).toMatchObject({
      restored: 1,
      leftAlone: 1,
    })
    expect(await module.service.retrieveDistributor(eve.id)).toEqual({
      ...before.find((row) => row.id === eve.id),
      updated_at: expect.any(Date),
    })
    expect(await tierOf(dan)).toBe(silver.id)
    await expect(module.service.growth.undoEvaluation(undo)).rejects.toThrow(
      "taken back already"
    )
    expect((await changesOf(eve)).map(({ cause }) => cause).sort()).toEqual([
      "evaluation",
      "undone",
    ])
    await evaluate()
    expect(await tierOf(eve)).toBe(silver.id)
  })

  it("proposes where the tier asks first, and people accept or decline", async () => {
    await criteria(silver, { reach: sales(10_000), promotion: "proposed" })
    const [eve, dan] = [await join("eve"), await join("dan")]
    await sell(eve, 10_000)
    await sell(dan, 10_000)
    const { id } = await evaluate()
    expect(await tierOf(eve)).toBe(standard.id)
    const proposed = await verdicts(id)
    const of = ({ id }: Distributor) =>
      proposed.find(({ distributor_id }) => distributor_id === id)!.id
    const decide = (decision: "accept" | "decline", verdictIds: string[]) =>
      module.service.growth.decideProposals({
        verdictIds,
        decision,
        actor: ADA,
        now: MORNING_AFTER,
      })
    expect(await decide("accept", [of(eve)])).toEqual({
      decidedIds: [of(eve)],
      refusedIds: [],
    })
    expect(await decide("decline", [of(eve), of(dan)])).toEqual({
      decidedIds: [of(dan)],
      refusedIds: [of(eve)],
    })
    expect(await tierOf(eve)).toBe(silver.id)
    expect(await tierOf(dan)).toBe(standard.id)
    expect((await changesOf(eve))[0]).toMatchObject({
      cause: "proposal_accepted",
      actor_id: ADA.id,
    })
  })

  it("says anew what nobody decided, and lets the old proposal lapse", async () => {
    await criteria(silver, { reach: sales(10_000), promotion: "proposed" })
    await sell(await join("eve"), 10_000)
    const first = await evaluate()
    const second = await evaluate(
      "2036-04-01",
      new Date("2036-04-02T06:00:00.000Z")
    )
    expect(await verdicts(first.id)).toMatchObject([{ status: "lapsed" }])
    expect(await verdicts(second.id)).toMatchObject([{ status: "proposed" }])
  })

  it("gives grace, tells when it began, ends it with the results, and gives it back with the evaluation undone", async () => {
    await criteria(silver, { keep: sales(10_000), grace_days: 2 })
    const eve = await join("eve")
    await module.service.growth.changeTier({
      id: eve.id,
      tier_id: silver.id,
      reason: "A promise",
      actor: ADA,
      now: new Date("2036-01-01T00:00:00.000Z"),
    })
    const dayAfter = (day: number) => new Date(Date.UTC(2036, 3, day, 6))
    const first = await evaluate()
    expect(await verdicts(first.id)).toMatchObject([
      { kind: "grace", status: "noted", grace_until: "2036-04-01" },
    ])
    const graceOf = async () =>
      (await module.service.retrieveDistributor(eve.id)).tier_grace_since
    await module.service.growth.undoEvaluation({
      id: first.id,
      reason: "Too early",
      actor: ADA,
      now: MORNING_AFTER,
    })
    expect(await graceOf()).toBeNull()
    await evaluate()
    expect(await graceOf()).toBe(DAY)
    await evaluate("2036-04-01", dayAfter(2))
    expect(await tierOf(eve)).toBe(silver.id)
    await sell(eve, 10_000, { day: "2036-04-02" })
    const mended = () => evaluate("2036-04-02", dayAfter(3))
    const undo = async (id: string) =>
      module.service.growth.undoEvaluation({
        id,
        reason: "The sale was a mistake",
        actor: ADA,
        now: dayAfter(3),
      })
    const { id } = await mended()
    expect(await module.service.retrieveDistributor(eve.id)).toMatchObject({
      tier_id: silver.id,
      tier_grace_since: null,
    })
    await undo(id)
    expect(await graceOf()).toBe(DAY)

    const again = await mended()
    await module.service.growth.changeTier({
      id: eve.id,
      tier_id: silver.id,
      reason: "She stays",
      actor: ADA,
      now: dayAfter(4),
    })
    await undo(again.id)
    expect(await graceOf()).toBeNull()
  })

  it("waits for nobody who only writes what refers to the distributors", async () => {
    await criteria(silver, { keep: sales(10_000), grace_days: 2 })
    const [eve, dan] = [await join("eve"), await join("dan")]
    const { growth } = module.service
    await growth.changeTier({
      id: eve.id,
      tier_id: silver.id,
      actor: ADA,
      now: new Date("2036-01-01T00:00:00.000Z"),
    })
    await sell(dan, 60_000)
    await sell(eve, 10_000, { day: "2036-04-01" })
    const now = new Date("2036-04-02T06:00:00.000Z")
    const undo = (id: string) =>
      growth.undoEvaluation({ id, reason: "A mistake", actor: ADA, now })
    await whileReferredTo(module.dataSource, [eve.id, dan.id], async () => {
      await undo((await evaluate()).id)
      await evaluate()
      await undo((await evaluate("2036-04-01", now)).id)
    })
    expect(await tierOf(dan)).toBe(gold.id)
    expect(await module.service.retrieveDistributor(eve.id)).toMatchObject({
      tier_id: silver.id,
      tier_grace_since: DAY,
    })
  })

  it("is taken back in turn, the latest first", async () => {
    const undo = async (id: string) =>
      module.service.growth.undoEvaluation({
        id,
        reason: "Wrong criteria",
        actor: ADA,
        now: new Date("2036-04-03T06:00:00.000Z"),
      })
    const first = await evaluate()
    const second = await evaluate(
      "2036-04-01",
      new Date("2036-04-02T06:00:00.000Z")
    )
    await expect(undo(first.id)).rejects.toThrow(
      "The evaluation of 2036-04-01 was made after this one"
    )
    await undo(second.id)
    await undo(first.id)
  })

  it("leaves alone whom somebody protects, and refuses protection that is over", async () => {
    const eve = await join("eve")
    const move = { id: eve.id, tier_id: gold.id, reason: "Star", actor: ADA }
    await expect(
      module.service.growth.changeTier({
        ...move,
        protected_until: new Date(0),
      })
    ).rejects.toThrow("still to come")
    await module.service.growth.changeTier({
      ...move,
      protected_until: new Date("2036-12-31T00:00:00.000Z"),
    })
    await evaluate()
    expect(await tierOf(eve)).toBe(gold.id)
  })

  it("counts recruits who sold, in the tier that is asked for, and the days since approval", async () => {
    await criteria(gold, { demotion: "off" })
    await criteria(silver, {
      reach: {
        match: "all",
        of: [
          {
            metric: "active_recruits",
            at_least: "1",
            window: { type: "calendar", unit: "month", which: "current" },
            tier_id: gold.id,
          },
          { metric: "tenure_days", at_least: "90" },
        ],
      },
    })
    const boss = await join("boss")
    const eve = await join("eve", { sponsor_id: boss.id, tier_id: gold.id })
    const dan = await join("dan", { sponsor_id: boss.id })
    await sell(dan, 1_000)
    await sell(eve, 1_000, { day: "2036-02-29" })
    await evaluate("2036-03-30", MORNING_AFTER)
    expect(await tierOf(boss)).toBe(standard.id)
    await sell(eve, 1_000)
    await evaluate()
    expect(await tierOf(boss)).toBe(silver.id)
  })

  it("compares currencies by the rate of the day, and each by itself without one", async () => {
    const [eve, dan] = [await join("eve"), await join("dan")]
    await sell(eve, 6_000)
    await sell(eve, 1_000, { currency: "jpy" })
    await sell(dan, 6_000)
    await sell(dan, 1_000, { currency: "jpy", day: "2036-03-01" })
    const { growth } = module.service
    await growth.updateSettings({
      update: { reference_currency: "eur" },
      actor: ADA,
    })
    const rate = (from_day: string, value: string) =>
      growth.setCurrencyRate({
        rate: {
          currency_code: "jpy",
          from_day,
          rate: value,
          digits: { own: 0, reference: 2 },
        },
        actor: ADA,
      })
    await rate("2036-03-15", "0.04")
    await rate("2036-02-01", "0.039")
    await evaluate()
    expect(await tierOf(eve)).toBe(silver.id)
    expect(await tierOf(dan)).toBe(standard.id)
    await expect(rate("2036-04-01", "0")).rejects.toThrow("above zero")
  })

  it("judges nobody while results are being counted anew", async () => {
    const eve = await join("eve")
    await sell(eve, 10_000)
    const { settlement, growth } = module.service
    await settlement.updateSettings({
      update: { time_zone: "Asia/Shanghai" },
      actor: ADA,
    })
    await expect(evaluate()).rejects.toThrow("being counted anew")
    await expect(
      growth.previewEvaluation({ now: MORNING_AFTER })
    ).rejects.toThrow("being counted anew")
    await growth.recountIfStale()
    await evaluate()
    expect(await tierOf(eve)).toBe(silver.id)
  })

  it("does not lower who was protected after it was proposed", async () => {
    await criteria(gold, { keep: sales(50_000), demotion: "proposed" })
    const eve = await join("eve")
    const move = { id: eve.id, tier_id: gold.id, actor: ADA }
    const { growth } = module.service
    await growth.changeTier(move)
    const { id } = await evaluate()
    const [proposal] = await verdicts(id)
    await growth.changeTier({
      ...move,
      protected_until: new Date("2036-12-31T00:00:00.000Z"),
    })
    const decided = await growth.decideProposals({
      verdictIds: [proposal!.id],
      decision: "accept",
      actor: ADA,
      now: MORNING_AFTER,
    })
    expect(decided.refusedIds).toEqual([proposal!.id])
    expect(await tierOf(eve)).toBe(gold.id)
  })

  it("refuses a day that is not over, and criteria that name a tier there is not", async () => {
    await expect(evaluate("2036-04-01")).rejects.toThrow(
      "Evaluate a day that is over; the last one is 2036-03-31"
    )
    const window = { type: "lifetime" } as const
    const of = [
      {
        metric: "active_recruits",
        at_least: "1",
        window,
        tier_id: "tier_none",
      } as const,
    ]
    await expect(
      criteria(gold, { reach: { match: "all", of } })
    ).rejects.toThrow("tier_none")
  })
})
