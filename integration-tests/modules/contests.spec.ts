import fc from "fast-check"
import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import {
  ranking,
  type TieRuleCode,
  tieRuleCodes,
} from "../../src/modules/distribution/domain/growth/ranking"
import type { RankPrize } from "../../src/modules/distribution/domain/growth/rank-prizes"
import type {
  Contest,
  Distributor,
} from "../../src/modules/distribution/entities"
import type { ContestTerms } from "../../src/modules/distribution/growth/contests/save-contest"
import {
  type DistributionModule,
  enrol,
  openDistribution,
  reconcile,
} from "../support/distribution-module"
import { readingOf, type SaleState, SHIPPED } from "../support/sales"
import { SEED } from "../support/seed"

const ADA = { id: "user_ada", type: "user" } as const

/** While they run, when they are over, when objections are. */
const DURING = new Date("2036-03-10T12:00:00Z")
const OVER = new Date("2036-04-01T00:00:00Z")
const SETTLED = new Date("2036-04-09T00:00:00Z")

const MONEY: RankPrize[] = [
  {
    from_rank: 1,
    to_rank: 1,
    reward: { kind: "money", amount: "10000", currency_code: "eur" },
  },
  {
    from_rank: 2,
    to_rank: 3,
    reward: { kind: "money", amount: "5000", currency_code: "eur" },
  },
]

describe("contests", () => {
  let module: DistributionModule
  let names = 0

  const contests = () => module.service.growth.contests

  beforeAll(async () => {
    module = await openDistribution()
    await module.service.plans.publish({
      terms: { rates_ppm: { tier_standard: [100_000] } },
      actor: SYSTEM,
    })
    await module.service.plans.createTier({
      name: "Gold",
      rates_ppm: [100_000],
      actor: SYSTEM,
    })
  })

  afterAll(() => module.close())

  const newcomer = () => enrol(module, `n${names++}`)

  function newcomers(count: number): Promise<Distributor[]> {
    return Promise.all(Array.from({ length: count }, newcomer))
  }

  async function draft(
    entrants: readonly Distributor[],
    terms: Partial<ContestTerms> = {}
  ): Promise<Contest> {
    return contests().create({
      terms: {
        name: "Spring race",
        description: null,
        metric: "own_sales",
        currency_code: "eur",
        starts_on: "2036-03-01",
        ends_on: "2036-03-31",
        final_after_days: 0,
        objections_days: 7,
        audience: {
          tier_ids: [],
          distributor_ids: entrants.map(({ id }) => id),
        },
        minimum: "0",
        tie_rule: "shared",
        prizes: MONEY,
        ...terms,
      },
      actor: ADA,
    })
  }

  async function opened(
    entrants: readonly Distributor[],
    terms: Partial<ContestTerms> = {}
  ): Promise<Contest> {
    const { id } = await draft(entrants, terms)
    return contests().open({ id, actor: ADA, now: DURING })
  }

  async function sell(
    { code }: Distributor,
    minor: number,
    { day = "2036-03-05", currency = "eur" } = {}
  ) {
    const sale = {
      id: `order_${names++}`,
      code,
      customerId: `cus_${names++}`,
      placedAt: `${day}T09:00:00.000Z`,
      lines: [{ quantity: 1, unitNet: minor }],
    }
    const tell = (state: SaleState = {}) => {
      const reading = readingOf(sale, state)
      return reconcile(module, [
        { ...reading, snapshot: { ...reading.snapshot, currency } },
      ])
    }
    await tell()
    return { comeBack: () => tell({ ...SHIPPED, returned: [1] }) }
  }

  /** "rank code score", as the leaderboard lists them. */
  async function board({ id }: Contest): Promise<string[]> {
    const rows = await contests().leaderboard({ contestId: id, limit: 100 })
    return rows.map(
      ({ rank, distributor, score }) => `${rank} ${distributor!.code} ${score}`
    )
  }

  const refresh = ({ id }: Contest, now = DURING) =>
    contests().refresh({ id, now })

  const freeze = ({ id }: Contest, now = OVER) =>
    contests().freezeIfOver({ id, now })

  const award = ({ id }: Contest, now = SETTLED) =>
    contests().award({ id, actor: ADA, now })

  const object = (
    { id }: Contest,
    { id: distributorId }: Distributor,
    now = OVER
  ) =>
    contests().openObjection({
      contestId: id,
      distributorId,
      message: "My order is missing",
      actor: { id: "cus", type: "customer" },
      now,
    })

  async function availableTo({ id }: Distributor): Promise<number> {
    const [balance] = await module.service.balancesOf(id)
    return Number(balance?.available ?? 0)
  }

  async function expectSoundLedger() {
    const { checks } = await module.service.checkLedger()
    expect(checks.filter(({ violations }) => violations > 0)).toEqual([])
  }

  describe("the leaderboard", () => {
    const results = fc.array(
      fc.record({
        seller: fc.nat({ max: 5 }),
        day: fc.constantFrom(
          "2036-02-29",
          "2036-03-01",
          "2036-03-31",
          "2036-04-01"
        ),
        net: fc.integer({ min: 0, max: 3 }),
        orders: fc.integer({ min: 1, max: 2 }),
      }),
      { maxLength: 14 }
    )

    it.each(tieRuleCodes)(
      "ranks by %s as reckoned by hand, and changes nothing the second time",
      async (rule: TieRuleCode) => {
        const entrants = await newcomers(6)
        const contest = await opened(entrants, { tie_rule: rule, minimum: "3" })
        await fc.assert(
          fc.asyncProperty(results, async (days) => {
            await setResults(entrants, days)
            await refresh(contest)
            const rows = await contests().leaderboard({
              contestId: contest.id,
              limit: 100,
            })
            const expected = ranking(plainEntrants(entrants, days), rule)
            expect(
              rows.map(({ distributor_id, position, rank }) => ({
                id: distributor_id,
                position,
                rank,
              }))
            ).toEqual(expected)
            for (const { score, is_qualified } of rows) {
              expect(is_qualified).toBe(BigInt(score) >= 3n)
            }
            const written = await versions(contest)
            await refresh(contest)
            expect(await versions(contest)).toEqual(written)
          }),
          { numRuns: 20, seed: SEED }
        )
      }
    )

    /** Which version of each row stands. */
    function versions({ id }: Contest): Promise<unknown[]> {
      return module.dataSource.query(
        "SELECT id, xmin::text FROM distribution_contest_standing WHERE contest_id = $1 ORDER BY id",
        [id]
      )
    }

    interface DayResult {
      seller: number
      day: string
      net: number
      orders: number
    }

    async function setResults(
      entrants: readonly Distributor[],
      days: readonly DayResult[]
    ): Promise<void> {
      await module.dataSource.query(
        "DELETE FROM distribution_daily_result WHERE distributor_id = ANY($1)",
        [entrants.map(({ id }) => id)]
      )
      for (const { seller, day, net, orders } of days) {
        await module.dataSource.query(
          `INSERT INTO distribution_daily_result AS daily
             (distributor_id, scope, currency_code, day, net, orders)
           VALUES ($1, 'own', 'eur', $2, $3, $4)
           ON CONFLICT (distributor_id, scope, currency_code, day) DO UPDATE
              SET net = daily.net + excluded.net, orders = daily.orders + excluded.orders`,
          [entrants[seller]!.id, day, net, orders]
        )
      }
    }

    /** Who entered, reckoned without the code that is tested. */
    function plainEntrants(
      entrants: readonly Distributor[],
      days: readonly DayResult[]
    ) {
      return entrants.flatMap(({ id, created_at }, seller) => {
        const own = days
          .filter(
            (one) => one.seller === seller && one.day.startsWith("2036-03")
          )
          .sort((one, other) => one.day.localeCompare(other.day))
        const score = own.reduce((sum, { net }) => sum + net, 0)
        const lastSale = own.filter(({ net }) => net > 0).at(-1)
        return score > 0
          ? [
              {
                id,
                score: BigInt(score),
                reachedOn: lastSale!.day,
                orders: BigInt(own.reduce((sum, one) => sum + one.orders, 0)),
                enrolledAt: created_at.getTime(),
              },
            ]
          : []
      })
    }

    it("follows returns, to nothing", async () => {
      const [ann, bob] = await newcomers(2)
      const contest = await opened([ann!, bob!])
      await sell(ann!, 5_000)
      const big = await sell(bob!, 9_000)
      const more = await sell(bob!, 1_000)
      await refresh(contest)
      expect(await board(contest)).toEqual([
        `1 ${bob!.code} 10000`,
        `2 ${ann!.code} 5000`,
      ])
      await big.comeBack()
      await refresh(contest)
      expect(await board(contest)).toEqual([
        `1 ${ann!.code} 5000`,
        `2 ${bob!.code} 1000`,
      ])
      await more.comeBack()
      expect(await refresh(contest)).toMatchObject({
        standing_count: 1,
        qualified_count: 1,
      })
      expect(await board(contest)).toEqual([`1 ${ann!.code} 5000`])
    })

    it("counts one currency, or all in the one to compare in", async () => {
      const [ann] = await newcomers(1)
      const euros = await opened([ann!])
      await sell(ann!, 5_000)
      await sell(ann!, 1_000, { currency: "usd" })
      await refresh(euros)
      expect(await board(euros)).toEqual([`1 ${ann!.code} 5000`])
      await module.service.growth.updateSettings({
        update: { reference_currency: "eur" },
        actor: ADA,
      })
      await module.service.growth.setCurrencyRate({
        rate: {
          currency_code: "usd",
          from_day: "2036-01-01",
          rate: "0.5",
          digits: { own: 2, reference: 2 },
        },
        actor: ADA,
      })
      await refresh(euros)
      expect(await board(euros)).toEqual([`1 ${ann!.code} 5500`])
      await module.service.growth.updateSettings({
        update: { reference_currency: null },
        actor: ADA,
      })
    })

    it("has who may enter: of the tiers, invited, with the right, and active", async () => {
      const [ann, bob, cid, dan] = await newcomers(4)
      const [gold] = await module.service.listTiers({ name: "Gold" })
      for (const one of [ann!, bob!, cid!, dan!]) {
        await sell(one, 1_000)
      }
      const move = (one: Distributor, tier_id: string) =>
        module.service.growth.changeTier({ id: one.id, tier_id, actor: ADA })
      await move(ann!, gold!.id)
      const contest = await opened([bob!, dan!], {
        audience: {
          tier_ids: [gold!.id],
          distributor_ids: [bob!.id, dan!.id],
        },
      })
      const codes = async () =>
        (await board(contest)).map((line) => line.split(" ")[1]).sort()
      expect(await codes()).toEqual([ann!.code, bob!.code, dan!.code])
      await module.service.changeDistributorStatus({
        id: dan!.id,
        status: "suspended",
        actor: ADA,
      })
      await move(ann!, "tier_standard")
      await refresh(contest)
      expect(await codes()).toEqual([ann!.code, bob!.code])
      const closed = await opened([], {})
      await module.service.plans.updateTier({
        id: "tier_standard",
        rights: { enter_contests: false },
        actor: ADA,
      })
      const none = await opened([cid!])
      expect(await board(none)).toEqual([])
      expect(await board(closed)).not.toEqual([])
      await expect(
        contests().contestOf({ contestId: none.id, distributorId: cid!.id })
      ).rejects.toThrow("no contest")
      await module.service.plans.updateTier({
        id: "tier_standard",
        rights: {},
        actor: ADA,
      })
      await refresh(none)
      expect(await board(none)).toEqual([`1 ${cid!.code} 1000`])
    })

    it("keeps the tiers that it is for until it is over or called off", async () => {
      const { id, name } = await module.service.plans.createTier({
        name: "Silver",
        rates_ppm: [],
        actor: ADA,
      })
      const removal = () => module.service.plans.deleteTier({ id, actor: ADA })
      const contest = await opened([], {
        audience: { tier_ids: [id], distributor_ids: [] },
      })
      await expect(removal()).rejects.toThrow(
        `"Spring race" is for the members of ${name}; wait until it is over, or call it off`
      )
      await contests().cancel({ id: contest.id, actor: ADA, now: DURING })
      await removal()
    })
  })

  describe("the end", () => {
    it("comes once returns are over, and keeps what everybody was ranked by", async () => {
      const [ann, bob] = await newcomers(2)
      const contest = await opened([ann!, bob!], { final_after_days: 14 })
      const late = await sell(ann!, 5_000)
      await sell(bob!, 3_000)
      expect(await freeze(contest, new Date("2036-04-14T23:00:00Z"))).toBe(
        false
      )
      const end = new Date("2036-04-15T00:00:00Z")
      expect(await freeze(contest, end)).toBe(true)
      expect(await freeze(contest, end)).toBe(false)
      await late.comeBack()
      expect(await refresh(contest)).toMatchObject({
        status: "frozen",
        objections_until: new Date("2036-04-22T00:00:00Z"),
      })
      const [first] = await contests().leaderboard({
        contestId: contest.id,
        limit: 1,
      })
      expect(first).toMatchObject({
        distributor_id: ann!.id,
        evidence: {
          score: "5000",
          orders: "1",
          reached_on: "2036-03-05",
          results: [{ currency_code: "eur", net: "5000", new_customers: "1" }],
        },
      })
    })

    it("gives time to object, once at a time, to whom it concerns", async () => {
      const [ann, bob, stranger] = await newcomers(3)
      const contest = await opened([ann!, bob!])
      await sell(ann!, 5_000)
      await expect(object(contest, ann!)).rejects.toThrow("is open")
      await freeze(contest)
      await object(contest, bob!)
      await expect(object(contest, bob!)).rejects.toThrow("Wait for the answer")
      await expect(object(contest, stranger!)).rejects.toThrow("no contest")
      await expect(object(contest, ann!, SETTLED)).rejects.toThrow("is over")
    })

    it("is counted anew, or corrected with a reason, where an objection is right", async () => {
      const [ann, bob, cid] = await newcomers(3)
      const contest = await opened([ann!, bob!, cid!])
      const returned = await sell(ann!, 5_000)
      await sell(bob!, 3_000)
      await freeze(contest)
      const answer = async (
        by: Distributor,
        rest: Partial<
          Parameters<ReturnType<typeof contests>["answerObjection"]>[0]
        >
      ) => {
        const { id } = await object(contest, by)
        return contests().answerObjection({
          id,
          isAccepted: true,
          answer: "So it is",
          actor: ADA,
          now: OVER,
          ...rest,
        })
      }
      await returned.comeBack()
      await answer(bob!, { isAccepted: false })
      expect(await board(contest)).toHaveLength(2)
      await expect(
        answer(bob!, { isAccepted: false, correction: { score: 1n } })
      ).rejects.toThrow("rejected changes nothing")
      const [open] = await module.service.listContestObjections({
        contest_id: contest.id,
        status: "open",
      })
      await contests().answerObjection({
        id: open!.id,
        isAccepted: true,
        answer: "So it is",
        actor: ADA,
        now: OVER,
      })
      expect(await board(contest)).toEqual([`1 ${bob!.code} 3000`])
      const { remedy } = await answer(cid!, { correction: { score: 4_000n } })
      expect(remedy).toEqual({
        type: "corrected",
        distributor_id: cid!.id,
        from: "0",
        to: "4000",
      })
      expect(await board(contest)).toEqual([
        `1 ${cid!.code} 4000`,
        `2 ${bob!.code} 3000`,
      ])
      await answer(bob!, {})
      expect(await board(contest)).toEqual([
        `1 ${cid!.code} 4000`,
        `2 ${bob!.code} 3000`,
      ])
    })
  })

  describe("the prizes", () => {
    it("are given once, to each of those who share a rank, when nobody objects any more", async () => {
      const [ann, bob, cid, dan] = await newcomers(4)
      const contest = await opened([ann!, bob!, cid!, dan!], {
        minimum: "2000",
      })
      await sell(ann!, 5_000)
      await sell(bob!, 5_000)
      await sell(cid!, 3_000)
      await sell(dan!, 1_999)
      await expect(award(contest)).rejects.toThrow("is open")
      await freeze(contest)
      await expect(award(contest, OVER)).rejects.toThrow("can object")
      const { id } = await object(contest, dan!)
      await expect(award(contest)).rejects.toThrow("1 is open")
      await contests().answerObjection({
        id,
        isAccepted: false,
        answer: "One cent is one cent",
        actor: ADA,
        now: OVER,
      })
      await Promise.all([award(contest), award(contest), award(contest)])
      await award(contest)
      const entrants = [ann!, bob!, cid!, dan!]
      expect(await Promise.all(entrants.map(availableTo))).toEqual([
        10_000, 10_000, 5_000, 0,
      ])
      const awards = await module.service.listAwards(
        { source_id: contest.id },
        { order: { id: "ASC" } }
      )
      expect(awards.map(({ slot }) => slot).sort()).toEqual([
        "rank 1.1",
        "rank 1.1",
        "rank 3.1",
      ])
      await expectSoundLedger()
      await expect(
        contests().cancel({ id: contest.id, actor: ADA, now: SETTLED })
      ).rejects.toThrow("canceled any more")
    })

    it("are points, codes and things, several for a rank", async () => {
      const [ann] = await newcomers(1)
      const { growth } = module.service
      const bike = await growth.createPrize({
        prize: { name: "Bicycle", stock: 1 },
        actor: ADA,
      })
      const rank = { from_rank: 1, to_rank: 1 }
      const contest = await opened([ann!], {
        objections_days: 0,
        prizes: [
          { ...rank, reward: { kind: "points", points: "50" } },
          { ...rank, reward: { kind: "prize", prize_id: bike.id } },
          {
            ...rank,
            reward: {
              kind: "promotion",
              promotion: { type: "percentage", percent: 10, valid_days: 30 },
            },
          },
        ],
      })
      await expect(
        growth.deletePrize({ id: bike.id, actor: ADA })
      ).rejects.toThrow("contest gives it")
      await sell(ann!, 5_000)
      await freeze(contest)
      await award(contest, OVER)
      const awards = await module.service.listAwards({ source_id: contest.id })
      expect(
        awards.map(({ kind, status }) => `${kind} ${status}`).sort()
      ).toEqual(["points granted", "prize won", "promotion granted"])
      expect((await growth.pointsOf([ann!.id])).get(ann!.id)).toBe(50n)
    })

    it("are won once they are in stock again, by who waited for them", async () => {
      const entrants = await newcomers(3)
      const [ann, bob, cid] = entrants
      const { growth } = module.service
      const bike = await growth.createPrize({
        prize: { name: "Bicycle", stock: 1 },
        actor: ADA,
      })
      const contest = await opened(entrants, {
        objections_days: 0,
        prizes: [
          {
            from_rank: 1,
            to_rank: 1,
            reward: { kind: "prize", prize_id: bike.id },
          },
          ...MONEY,
        ],
      })
      await sell(ann!, 5_000)
      await sell(bob!, 5_000)
      await sell(cid!, 3_000)
      await freeze(contest)
      await award(contest, OVER)
      const bikes = async () => {
        const awards = await module.service.listAwards({
          source_id: contest.id,
          kind: "prize",
        })
        return awards.map(({ status }) => status).sort()
      }
      const restock = (stock: number) =>
        growth.updatePrize({ id: bike.id, update: { stock }, actor: ADA })
      expect(await bikes()).toEqual(["out_of_stock", "won"])
      expect(await contests().giveRestocked(SETTLED)).toEqual([])
      await restock(3)
      expect(await contests().giveRestocked(SETTLED)).toEqual([contest.id])
      expect(await bikes()).toEqual(["won", "won"])
      expect(await contests().giveRestocked(SETTLED)).toEqual([])
      const [{ stock }] = await module.dataSource.query(
        "SELECT stock FROM distribution_prize WHERE id = $1",
        [bike.id]
      )
      expect(stock).toBe(2)
      expect(await Promise.all(entrants.map(availableTo))).toEqual([
        10_000, 10_000, 5_000,
      ])
      await expectSoundLedger()
    })

    it("are given to nobody when the contest is called off", async () => {
      const [ann] = await newcomers(1)
      const contest = await opened([ann!])
      await sell(ann!, 5_000)
      await freeze(contest)
      await contests().cancel({
        id: contest.id,
        reason: "Nobody came",
        actor: ADA,
        now: OVER,
      })
      await expect(award(contest)).rejects.toThrow("is canceled")
      expect(await availableTo(ann!)).toBe(0)
    })
  })

  describe("the terms", () => {
    it("change while it is a draft only, and have to make sense", async () => {
      const contest = await draft([])
      const update = (changes: Partial<ContestTerms>) =>
        contests().update({ id: contest.id, update: changes, actor: ADA })
      await update({ name: "Summer race" })
      await expect(update({ ends_on: "2036-02-01" })).rejects.toThrow("ends on")
      await expect(update({ metric: "own_orders" })).rejects.toThrow("money")
      await expect(
        update({ audience: { tier_ids: ["tier_none"], distributor_ids: [] } })
      ).rejects.toThrow("no tier with id tier_none")
      await expect(
        contests().open({ id: contest.id, actor: ADA, now: OVER })
      ).rejects.toThrow("later last day")
      await contests().open({ id: contest.id, actor: ADA, now: DURING })
      await expect(update({ name: "Autumn" })).rejects.toThrow("is open")
    })

    it("change only by who read them as they are", async () => {
      const { id, updated_at } = await draft([])
      const update = (read: Date) =>
        contests().update({
          id,
          update: { name: "Summer race" },
          updated_at: read.toISOString(),
          actor: ADA,
        })
      const changed = await update(updated_at)
      await expect(update(updated_at)).rejects.toThrow("Somebody else")
      await update(changed.updated_at)
    })

    it("are thrown away while it is a draft only", async () => {
      const { id } = await draft([])
      await contests().delete({ id, actor: ADA })
      await expect(contests().delete({ id, actor: ADA })).rejects.toThrow(
        "no contest"
      )
      const open = await draft([])
      await contests().open({ id: open.id, actor: ADA, now: DURING })
      await expect(
        contests().delete({ id: open.id, actor: ADA })
      ).rejects.toThrow("it cannot be deleted")
    })
  })

  describe("a board of 5,000", () => {
    it("is counted, and read from where a page ended", async () => {
      await module.dataSource.query(
        `INSERT INTO distribution_distributor (id, customer_id, code, status, tier_id)
         SELECT 'dist_many_' || n, 'cus_many_' || n, 'MANY-' || n, 'active', 'tier_standard'
           FROM generate_series(1, 5000) AS n`
      )
      await module.dataSource.query(
        `INSERT INTO distribution_daily_result
           (distributor_id, scope, currency_code, day, net, orders)
         SELECT 'dist_many_' || n, 'own', 'eur', '2037-01-01', 1 + n % 500, 1
           FROM generate_series(1, 5000) AS n`
      )
      const contest = await opened([], {
        audience: { tier_ids: ["tier_standard"], distributor_ids: [] },
        starts_on: "2037-01-01",
        ends_on: "2037-01-31",
      })
      expect(contest.standing_count).toBe(5_000)
      const page = await contests().leaderboard({
        contestId: contest.id,
        after: 4_950,
        limit: 50,
      })
      expect(page.map(({ position }) => position)).toEqual(
        Array.from({ length: 50 }, (_, index) => 4_951 + index)
      )
    })
  })
})
