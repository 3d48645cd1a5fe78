import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import type { PlanChanges } from "../../src/modules/distribution/plan/with-changes"
import {
  type DistributionModule,
  enrol,
  openDistribution,
  reconcile,
} from "../support/distribution-module"
import { readingOf, type Sale, type SaleState } from "../support/sales"

const TIER = "tier_standard"
const JANUARY = "2037-01-10T12:00:00.000Z"
const LATER_IN_JANUARY = "2037-01-20T12:00:00.000Z"
const FEBRUARY = "2037-02-10T12:00:00.000Z"

describe("the life of a plan", () => {
  let module: DistributionModule
  let code: string
  let ids: Record<"seller" | "sponsor", string>

  beforeEach(async () => {
    module = await openDistribution(5)
    const sponsor = await enrol(module, "sponsor")
    const seller = await enrol(module, "seller", { sponsor_id: sponsor.id })
    code = seller.code
    ids = { seller: seller.id, sponsor: sponsor.id }
  })

  afterEach(() => module.close())

  const publish = (terms: PlanChanges, effectiveFrom?: string) =>
    module.service.plans.publish({
      terms,
      effectiveFrom: effectiveFrom ? new Date(effectiveFrom) : null,
      actor: SYSTEM,
    })

  const seller = (percent: number) => ({
    rates_ppm: { [TIER]: [percent * 10_000] },
  })

  let sold = 0
  const aSale = (placedAt: string, net = 10_000): Sale => ({
    id: `order_${++sold}`,
    code,
    customerId: "cus_buyer",
    placedAt,
    lines: [{ quantity: 1, unitNet: net }],
  })

  const told = (sale: Sale, state?: SaleState) =>
    reconcile(module, [readingOf(sale, state)])

  async function earned(sale: Sale, distributorId = ids.seller) {
    const rows = await module.service.listCommissions(
      { order_id: sale.id, distributor_id: distributorId },
      { take: null }
    )
    return rows.reduce((total, { amount }) => total + Number(amount), 0)
  }

  async function earnedOn(placedAt: string): Promise<number> {
    const sale = aSale(placedAt)
    await told(sale)
    return earned(sale)
  }

  describe("versions", () => {
    it("take effect on their date, whenever an order is looked at", async () => {
      await publish(seller(10))
      await publish(seller(20), FEBRUARY)
      expect(await earnedOn(FEBRUARY)).toBe(2000)
      expect(await earnedOn("2037-02-10T11:59:59.999Z")).toBe(1000)
      expect(await earnedOn("2020-01-01T00:00:00.000Z")).toBe(0)
    })

    it("that are withdrawn never take effect, and can be withdrawn only before", async () => {
      const current = await publish(seller(10))
      const scheduled = await publish(seller(20), FEBRUARY)
      const withdraw = (id: string) =>
        module.service.plans.withdraw({ id, actor: SYSTEM })
      await withdraw(scheduled.id)
      expect(await earnedOn(FEBRUARY)).toBe(1000)
      await expect(withdraw(scheduled.id)).rejects.toThrow(
        "Version 3 is withdrawn already"
      )
      await expect(withdraw(current.id)).rejects.toThrow("has taken effect")
      const statuses = await module.service.plans.statuses([
        "plan_initial",
        current.id,
        scheduled.id,
      ])
      expect([...statuses.values()].sort()).toEqual([
        "current",
        "superseded",
        "withdrawn",
      ])
    })

    it("cannot take effect in the past, for orders keep their terms", async () => {
      await expect(publish(seller(10), "2020-01-01T00:00:00Z")).rejects.toThrow(
        "orders keep the terms they were placed under"
      )
      expect((await module.service.plans.current()).version).toBe(1)
    })

    it("keep what a change does not name, also within a section", async () => {
      await publish({
        uplines: { own_orders: 2 },
        caps: { margin_ppm: 400_000 },
      })
      await publish({ uplines: { max_level: 0 }, hold: { days: 3 } })
      expect((await module.service.plans.current()).terms).toMatchObject({
        uplines: { own_orders: 2, max_level: 0, unqualified: "skip" },
        caps: { margin_ppm: 400_000, total_ppm: 500_000 },
        hold: { days: 3, from: "fulfilled" },
      })
    })

    it("pay three levels only when the legal risk is accepted", async () => {
      const deep = { max_level: 2 }
      await expect(publish({ uplines: deep })).rejects.toThrow(
        "accept the legal risk"
      )
      await publish({ uplines: { ...deep, accepts_legal_risk: true } })
    })
  })

  describe("a tier's rates", () => {
    it("of two tiers that change at once are both kept", async () => {
      const create = (name: string, ppm: number) =>
        module.service.plans.createTier({
          name,
          rank: ppm / 10_000,
          rates_ppm: [ppm],
          actor: SYSTEM,
        })
      const tiers = await Promise.all([
        create("Silver", 100_000),
        create("Gold", 200_000),
        create("Onyx", 300_000),
      ])
      const { terms } = await module.service.plans.current()
      expect(tiers.map(({ id }) => terms.rates_ppm[id])).toEqual([
        [100_000],
        [200_000],
        [300_000],
      ])
    })

    it("reach what is scheduled too, each from its own date on", async () => {
      await publish(seller(10))
      await publish({ ...seller(10), own_purchase: "earn" }, FEBRUARY)
      await module.service.plans.updateTier({
        id: TIER,
        rates_ppm: [150_000],
        actor: SYSTEM,
      })
      expect(await earnedOn(JANUARY)).toBe(1500)
      const sale = aSale(FEBRUARY)
      await told(sale)
      expect(await earned(sale)).toBe(1500)
      const [attribution] = await module.service.listAttributions(
        { order_id: sale.id },
        { relations: ["plan"] }
      )
      expect(attribution?.plan?.terms.own_purchase).toBe("earn")
    })
  })

  describe("a draft", () => {
    const begin = () =>
      module.service.plans.createDraft({ name: "Spring", actor: SYSTEM })

    it("becomes the next version, and earns nothing before", async () => {
      const draft = await begin()
      const terms = { ...draft.terms, ...seller(30) }
      const saved = await module.service.plans.updateDraft({
        id: draft.id,
        terms,
        revision: draft.revision,
        actor: SYSTEM,
      })
      expect(await earnedOn(JANUARY)).toBe(0)
      const plan = await module.service.plans.publishDraft({
        id: draft.id,
        revision: saved.revision,
        actor: SYSTEM,
      })
      expect(plan).toMatchObject({ version: 2, terms })
      expect(await earnedOn(JANUARY)).toBe(3000)
      expect(await module.service.listPlanDrafts()).toEqual([])
    })

    it("that two save at once tells the second", async () => {
      const draft = await begin()
      const save = (name: string) =>
        module.service.plans.updateDraft({
          id: draft.id,
          name,
          revision: draft.revision,
          actor: SYSTEM,
        })
      const saves = await Promise.allSettled([save("Mine"), save("Yours")])
      expect(saves.map(({ status }) => status).sort()).toEqual([
        "fulfilled",
        "rejected",
      ])
      const publishOld = module.service.plans.publishDraft({
        id: draft.id,
        revision: draft.revision,
        actor: SYSTEM,
      })
      await expect(publishOld).rejects.toThrow(
        "Somebody else changed this draft"
      )
    })

    it("with an error stays a draft", async () => {
      const draft = await begin()
      const terms = { ...draft.terms, rates_ppm: { [TIER]: [900_000] } }
      const { revision } = await module.service.plans.updateDraft({
        id: draft.id,
        terms,
        revision: 1,
        actor: SYSTEM,
      })
      await expect(
        module.service.plans.publishDraft({
          id: draft.id,
          revision,
          actor: SYSTEM,
        })
      ).rejects.toThrow("above the cap of 50 %")
      expect(await module.service.listPlanDrafts()).toHaveLength(1)
      expect((await module.service.plans.current()).version).toBe(1)
    })
  })

  describe("what went before an order", () => {
    it("ends a customer's time with its second order through the seller", async () => {
      await publish({ ...seller(10), duration: { orders: 1, months: null } })
      const [first, second] = [aSale(JANUARY), aSale(LATER_IN_JANUARY)]
      await reconcile(module, [readingOf(second), readingOf(first)])
      expect([await earned(first), await earned(second)]).toEqual([1000, 0])
      const [attribution] = await module.service.listAttributions({
        order_id: second.id,
      })
      expect(attribution?.reason).toBe("duration_over")
    })

    it("lifts the seller to the band that its volume of the month has reached", async () => {
      const bands = {
        eur: [
          { from: "0", rate_ppm: 100_000 },
          { from: "100.00", rate_ppm: 200_000 },
        ],
      }
      const byVolume = {
        type: "bands",
        by: "period_volume",
        method: "whole",
        bands,
      }
      await publish({
        rules: [
          {
            id: "volume",
            name: "Volume",
            priority: 1,
            stacks: false,
            from: null,
            until: null,
            conditions: [],
            rewards: [byVolume],
          },
        ],
      })
      expect(await earnedOn(JANUARY)).toBe(1000)
      expect(await earnedOn(LATER_IN_JANUARY)).toBe(2000)
      expect(await earnedOn(FEBRUARY)).toBe(1000)
    })

    it("leaves out an upline that sold nothing itself lately", async () => {
      await publish({
        rates_ppm: { [TIER]: [100_000, 50_000] },
        uplines: { max_level: 1, own_orders: 1, own_orders_days: 30 },
      })
      const before = aSale(JANUARY)
      await told(before)
      const sponsor = await module.service.retrieveDistributor(ids.sponsor)
      await told({ ...aSale(JANUARY), code: sponsor.code, customerId: "other" })
      const after = aSale(LATER_IN_JANUARY)
      const tooLate = aSale(FEBRUARY)
      await told(after)
      await told(tooLate)
      const ofSponsor = (sale: Sale) => earned(sale, ids.sponsor)
      expect([
        await ofSponsor(before),
        await ofSponsor(after),
        await ofSponsor(tooLate),
      ]).toEqual([0, 500, 0])
    })
  })

  describe("a cap over a month", () => {
    beforeEach(() =>
      publish({
        ...seller(10),
        caps: { period: { every: "month", amounts: { eur: "15.00" } } },
      })
    )

    const asked = async () =>
      (await module.service.listReconcileRequests()).map(
        ({ subject_id }) => subject_id
      )

    it("leaves to each order what those before it left", async () => {
      const [first, second] = [aSale(JANUARY), aSale(LATER_IN_JANUARY)]
      await told(first)
      await told(second)
      expect([await earned(first), await earned(second)]).toEqual([1000, 500])
      expect(await earnedOn(FEBRUARY)).toBe(1000)
    })

    it("gives an earlier order its right, however late it is told of", async () => {
      const [first, second] = [aSale(JANUARY), aSale(LATER_IN_JANUARY)]
      await told(second)
      await told(first)
      expect(await asked()).toEqual([second.id])
      await told(second)
      expect([await earned(first), await earned(second)]).toEqual([1000, 500])
    })

    it("gives what a return frees to the orders after it", async () => {
      const [first, second] = [aSale(JANUARY), aSale(LATER_IN_JANUARY)]
      await told(first)
      await told(second)
      await told(first, { returned: [1] })
      expect(await asked()).toEqual([second.id])
      await told(second)
      expect([await earned(first), await earned(second)]).toEqual([0, 1000])
    })

    it("holds when a month's orders come at once, in any order", async () => {
      const sales = Array.from({ length: 6 }, (_, day) =>
        aSale(`2037-01-1${day}T00:00:00.000Z`)
      )
      await Promise.all(sales.map((sale) => told(sale)))
      for (let left = await asked(); left.length > 0; left = await asked()) {
        const claimed = await module.service.claimReconcileRequests(10)
        const again = sales.filter(({ id }) => left.includes(id))
        await reconcile(
          module,
          again.map((sale) => readingOf(sale))
        )
        await module.service.finishReconcileRequests(claimed)
      }
      const amounts = await Promise.all(sales.map((sale) => earned(sale)))
      expect(amounts).toEqual([1000, 500, 0, 0, 0, 0])
    })
  })

  it("counts an order of earlier terms once against a cap that came after it", async () => {
    await publish(seller(10))
    const caps = {
      period: { every: "month" as const, amounts: { eur: "15.00" } },
    }
    await publish({ caps }, "2037-01-15T00:00:00.000Z")
    const [uncapped, capped] = [aSale(JANUARY), aSale(LATER_IN_JANUARY)]
    const batch = [readingOf(uncapped), readingOf(capped)]
    await reconcile(module, batch)
    await reconcile(module, batch)
    expect([await earned(uncapped), await earned(capped)]).toEqual([1000, 500])
  })

  it("gives what an order of earlier terms gave back to what is capped after it", async () => {
    await publish(seller(10))
    const caps = { customer: { eur: "15.00" } }
    await publish({ caps }, "2037-01-15T00:00:00.000Z")
    const [uncapped, capped] = [aSale(JANUARY), aSale(LATER_IN_JANUARY)]
    await told(uncapped)
    await told(capped)
    expect([await earned(uncapped), await earned(capped)]).toEqual([1000, 500])
    await told(uncapped, { returned: [1] })
    const asked = await module.service.listReconcileRequests()
    expect(asked.map(({ subject_id }) => subject_id)).toEqual([capped.id])
    await told(capped)
    expect([await earned(uncapped), await earned(capped)]).toEqual([0, 1000])
  })

  it("takes what a unit cost when the order was placed", async () => {
    await module.dataSource.query(
      `INSERT INTO distribution_variant_cost (id, variant_id, currency_code, amount, valid_from)
       VALUES ('cost_1', 'variant', 'eur', 6000, '2036-12-01'),
              ('cost_2', 'variant', 'eur', 9000, '2037-01-15')`
    )
    await publish({ ...seller(10), basis: { of: "margin" } })
    const withVariant = (sale: Sale) => {
      const reading = readingOf(sale)
      const lines = reading.snapshot.lines.map((line) => ({
        ...line,
        variantId: "variant",
      }))
      return { ...reading, snapshot: { ...reading.snapshot, lines } }
    }
    const [cheap, dear] = [aSale(JANUARY), aSale(LATER_IN_JANUARY)]
    await reconcile(module, [withVariant(cheap), withVariant(dear)])
    expect([await earned(cheap), await earned(dear)]).toEqual([400, 100])
  })
})
