import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import type { TierCriteria } from "../../src/modules/distribution/domain/growth/criteria"
import {
  Award,
  type Distributor,
} from "../../src/modules/distribution/entities"
import {
  type DistributionModule,
  enrol,
  openDistribution,
  reconcile,
} from "../support/distribution-module"
import { readingOf, type Sale, type SaleState, SHIPPED } from "../support/sales"
import { type Dice, seeded } from "../support/seed"

const DISTRIBUTORS = 200
const ORDERS = 20_000
const DAYS = 366
const DAY_IN_MS = 86_400_000
const NEW_YEAR = Date.UTC(2036, 0, 1)

const SILVER = { reach: 400_000, keep: 300_000 }
const GOLD = { reach: 550_000, keep: 450_000, teamOrders: 100 }
const WINDOW = 90
const GRACE = 14
/** Of Silver and Gold; the lowest tier has no criteria, so nobody need stay there. */
const STAY = 30

const isoDay = (day: number) =>
  new Date(NEW_YEAR + day * DAY_IN_MS).toISOString().slice(0, 10)

/** The morning after a day. */
const after = (day: number) =>
  new Date(NEW_YEAR + (day + 1) * DAY_IN_MS + DAY_IN_MS / 4)

interface Order {
  seller: number
  day: number
  cents: number
  /** When a half of it comes back, or all; never, when null. */
  back: { day: number; units: number } | null
}

function ordersOfTheYear({ below }: Dice): Order[] {
  const share = () => below(1_000_000) / 1_000_000
  return Array.from({ length: ORDERS }, () => {
    const seller = Math.floor(share() ** 1.3 * DISTRIBUTORS)
    // Some sell more in the first half of the year, some in the second.
    const half = share() < (seller % 2 === 0 ? 0.75 : 0.25) ? 0 : 1
    const day = Math.floor((half + share()) * (DAYS / 2))
    const back =
      share() < 0.15 ? { day: day + 1 + below(30), units: 1 + below(2) } : null
    return { seller, day, cents: 2_000 + below(10_000) * 2, back }
  })
}

const sponsorOf = (n: number) => (n < 5 ? null : Math.floor((n - 5) / 6))

/** What somebody keeps of an order, as it is known on a day. */
function netOn({ day, cents, back }: Order, known: number): number {
  if (day > known) {
    return 0
  }
  return back && back.day <= known ? (cents * (2 - back.units)) / 2 : cents
}

describe("a year of 200 distributors", () => {
  let module: DistributionModule
  let distributors: Distributor[]
  let tierIds: string[]
  let targetId: string
  let contestId: string
  let orders: Order[]

  beforeAll(async () => {
    module = await openDistribution()
    const { service } = module
    await service.plans.publish({
      terms: { rates_ppm: { tier_standard: [100_000] } },
      actor: SYSTEM,
    })
    const tiers = await service.listTiers()
    for (const name of ["Silver", "Gold"]) {
      tiers.push(
        await service.plans.createTier({
          name,
          rates_ppm: [100_000],
          actor: SYSTEM,
        })
      )
    }
    tierIds = tiers.map(({ id }) => id)
    await setCriteria(tierIds[1]!, [sold(SILVER.reach)], [sold(SILVER.keep)])
    const team = {
      metric: "team_orders",
      at_least: String(GOLD.teamOrders),
      window: { type: "rolling", days: WINDOW },
    } as const
    await setCriteria(tierIds[2]!, [sold(GOLD.reach), team], [sold(GOLD.keep)])
    distributors = []
    for (let n = 0; n < DISTRIBUTORS; n++) {
      const sponsor = sponsorOf(n)
      distributors.push(
        await enrol(module, `d${n}`, {
          sponsor_id: sponsor === null ? null : distributors[sponsor]!.id,
        })
      )
    }
    await module.dataSource.query(
      "UPDATE distribution_distributor SET tier_since = '2035-01-01', approved_at = '2035-01-01'"
    )
    await beginTargetAndContest()
  }, 120_000)

  afterAll(() => module.close())

  const sold = (cents: number) =>
    ({
      metric: "own_sales",
      at_least: String(cents),
      currency_code: "eur",
      window: { type: "rolling", days: WINDOW },
    }) as const

  const setCriteria = (
    id: string,
    reach: NonNullable<TierCriteria["reach"]>["of"],
    keep: NonNullable<TierCriteria["keep"]>["of"]
  ) =>
    module.service.plans.updateTier({
      id,
      criteria: {
        reach: { match: "all", of: reach },
        keep: { match: "all", of: keep },
        promotion: "automatic",
        demotion: "automatic",
        grace_days: GRACE,
        minimum_stay_days: STAY,
      },
      actor: SYSTEM,
    })

  async function beginTargetAndContest(): Promise<void> {
    const { growth } = module.service
    const target = await growth.targets.create({
      name: "Good month",
      terms: {
        metric: "own_sales",
        currency_code: "eur",
        period: { type: "month", from: "2036-01-01", is_recurring: true },
        mode: "whole",
        steps: [
          {
            at_least: "100000",
            bonuses: [{ kind: "money", amount: "2500", currency_code: "eur" }],
          },
          {
            at_least: "150000",
            bonuses: [{ kind: "share", rate_ppm: 30_000 }],
          },
        ],
        timing: "provisional",
        return_window_days: 14,
      },
      actor: SYSTEM,
    })
    targetId = target.id
    const now = new Date(NEW_YEAR)
    await growth.targets.activate({ id: targetId, actor: SYSTEM, now })
    const contest = await growth.contests.create({
      terms: {
        name: "Autumn",
        description: null,
        metric: "own_sales",
        currency_code: "eur",
        starts_on: "2036-10-01",
        ends_on: "2036-12-31",
        final_after_days: 31,
        objections_days: 0,
        audience: { tier_ids: [], distributor_ids: [] },
        minimum: "100000",
        tie_rule: "shared",
        prizes: [
          {
            from_rank: 1,
            to_rank: 10,
            reward: { kind: "money", amount: "10000", currency_code: "eur" },
          },
        ],
      },
      actor: SYSTEM,
    })
    contestId = contest.id
    await growth.contests.open({ id: contestId, actor: SYSTEM, now })
  }

  const saleOf = (n: number): Sale => {
    const { seller, day, cents } = orders[n]!
    return {
      id: `year_${n}`,
      code: distributors[seller]!.code,
      customerId: `cus_year_${n}`,
      placedAt: `${isoDay(day)}T12:00:00.000Z`,
      lines: [{ quantity: 2, unitNet: cents / 2 }],
    }
  }

  /** Tells of everything that happened on the days after one and up to another. */
  async function tell(from: number, to: number): Promise<void> {
    const happened = (day: number) => day > from && day <= to
    const readings: [n: number, state: SaleState][] = orders.flatMap(
      ({ day, back }, n): [number, SaleState][] => [
        ...(happened(day) ? [[n, SHIPPED] as [number, SaleState]] : []),
        ...(back && happened(back.day)
          ? [[n, { ...SHIPPED, returned: [back.units] }] as [number, SaleState]]
          : []),
      ]
    )
    // Of an order that was sold and came back in these days the last reading is what is read.
    const last = [...new Map(readings)]
    for (let start = 0; start < last.length; start += 100) {
      await reconcile(
        module,
        last
          .slice(start, start + 100)
          .map(([n, state]) => readingOf(saleOf(n), state))
      )
    }
  }

  it(
    "ends in the tiers, with the bonuses and in the ranks that plain sums come to",
    seeded(async (dice) => {
      orders = ordersOfTheYear(dice)
      const { growth } = module.service
      const plain = new PlainTiers(orders)
      for (let day = 6; day < DAYS; day += 7) {
        await tell(day - 7, day)
        await growth.recordEvaluation({
          day: isoDay(day),
          actor: SYSTEM,
          now: after(day),
        })
        plain.evaluate(day)
        await growth.targets.settle({ targetId, now: after(day) })
      }
      expect(await tiersNow()).toEqual(plain.ranks())
      expect(await changesCounted()).toEqual(plain.changes)
      expect(plain.changes.up).toBeGreaterThan(0)
      expect(plain.changes.down).toBeGreaterThan(0)

      const end = DAYS + 60
      await tell(DAYS - 1 - ((DAYS - 7) % 7), end)
      await growth.targets.settle({ targetId, now: after(end) })
      const earned = plainBonuses(orders)
      expect(Object.keys(earned).length).toBeGreaterThan(DISTRIBUTORS)
      expect(await bonuses()).toEqual(earned)

      await growth.contests.freezeIfOver({ id: contestId, now: after(end) })
      const board = await growth.contests.leaderboard({ contestId, limit: 200 })
      expect(
        board.map(({ rank, distributor_id, score }) => [
          rank,
          numberOf(distributor_id),
          Number(score),
        ])
      ).toEqual(plainBoard(orders, (n) => distributors[n]!))
      await growth.contests.award({
        id: contestId,
        actor: SYSTEM,
        now: after(end + 1),
      })
      expect(await growth.wrongDays()).toBe(0)
      const { checks } = await module.service.checkLedger()
      expect(checks.filter(({ violations }) => violations > 0)).toEqual([])
    }),
    600_000
  )

  const numberOf = (id: string) =>
    distributors.findIndex((distributor) => distributor.id === id)

  async function tiersNow(): Promise<number[]> {
    const rows = await module.service.listDistributors({}, { take: null })
    const byId = new Map(rows.map(({ id, tier_id }) => [id, tier_id]))
    return distributors.map(({ id }) => tierIds.indexOf(byId.get(id)!))
  }

  async function changesCounted() {
    const rows = await module.service.listTierChanges({}, { take: null })
    const isUp = ({ from_tier_id, to_tier_id }: (typeof rows)[number]) =>
      tierIds.indexOf(to_tier_id) > tierIds.indexOf(from_tier_id)
    const up = rows.filter(isUp).length
    return { up, down: rows.length - up }
  }

  /** "month distributor" → cents. */
  async function bonuses(): Promise<Record<string, number>> {
    const awards = await module.dataSource.manager.find(Award, {
      where: { source_id: targetId },
    })
    return Object.fromEntries(
      awards
        .filter(({ amount }) => amount !== "0")
        .map(({ period_key, distributor_id, amount }) => [
          `${period_key.slice(0, 7)} ${numberOf(distributor_id)}`,
          Number(amount),
        ])
    )
  }
})

/** Tiers as one would keep them on paper: 0 is the lowest. */
class PlainTiers {
  readonly changes = { up: 0, down: 0 }
  private readonly people = Array.from({ length: DISTRIBUTORS }, () => ({
    tier: 0,
    since: -10_000,
    lastWas: "",
    belowSince: null as number | null,
  }))

  constructor(private readonly orders: readonly Order[]) {}

  ranks(): number[] {
    return this.people.map(({ tier }) => tier)
  }

  evaluate(day: number): void {
    const sales = new Array<number>(DISTRIBUTORS).fill(0)
    const teams = new Array<number>(DISTRIBUTORS).fill(0)
    for (const order of this.orders) {
      const net = netOn(order, day)
      if (order.day <= day && order.day > day - WINDOW && net > 0) {
        sales[order.seller]! += net
        const sponsor = sponsorOf(order.seller)
        if (sponsor !== null) {
          teams[sponsor]! += 1
        }
      }
    }
    this.people.forEach((person, n) => {
      const own = sales[n]!
      const isFresh = day < person.since + (person.tier === 0 ? 0 : STAY)
      const best =
        own >= GOLD.reach && teams[n]! >= GOLD.teamOrders
          ? 2
          : own >= SILVER.reach
            ? 1
            : 0
      if (best > person.tier && !(isFresh && person.lastWas === "down")) {
        this.move(n, best, day)
        return
      }
      const keeps = [0, SILVER.keep, GOLD.keep][person.tier]!
      if (own >= keeps) {
        person.belowSince = null
        return
      }
      person.belowSince ??= day
      if (day >= person.belowSince + GRACE && !isFresh) {
        this.move(n, person.tier - 1, day)
      }
    })
  }

  private move(n: number, tier: number, day: number): void {
    const way = tier > this.people[n]!.tier ? "up" : "down"
    this.changes[way] += 1
    this.people[n] = { tier, since: day + 1, lastWas: way, belowSince: null }
  }
}

function plainBonuses(orders: readonly Order[]): Record<string, number> {
  const months = new Map<string, number>()
  for (const order of orders) {
    const key = `${isoDay(order.day).slice(0, 7)} ${order.seller}`
    months.set(key, (months.get(key) ?? 0) + netOn(order, Infinity))
  }
  return Object.fromEntries(
    [...months].flatMap(([key, net]) =>
      net < 100_000
        ? []
        : [[key, net < 150_000 ? 2_500 : Math.round(net * 0.03)]]
    )
  )
}

function plainBoard(
  orders: readonly Order[],
  distributorOf: (n: number) => Distributor
): [rank: number, n: number, score: number][] {
  const scores = new Map<number, number>()
  for (const order of orders) {
    if (isoDay(order.day) >= "2036-10-01") {
      const net = netOn(order, Infinity)
      scores.set(order.seller, (scores.get(order.seller) ?? 0) + net)
    }
  }
  const sorted = [...scores]
    .filter(([, score]) => score > 0)
    .sort(
      ([a, one], [b, other]) =>
        other - one ||
        distributorOf(a).created_at.getTime() -
          distributorOf(b).created_at.getTime() ||
        (distributorOf(a).id < distributorOf(b).id ? -1 : 1)
    )
  return sorted.map(([n, score]) => [
    1 + sorted.filter(([, other]) => other > score).length,
    n,
    score,
  ])
}
