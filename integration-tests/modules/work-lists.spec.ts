import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import type { TierCriteria } from "../../src/modules/distribution/domain/growth/criteria"
import type { Distributor } from "../../src/modules/distribution/entities"
import {
  type DistributionModule,
  enrol,
  openDistribution,
} from "../support/distribution-module"

const NOW = new Date("2036-06-30T12:00:00Z")
const PAGE = { now: NOW, skip: 0, take: 10 }

const atLeast = (minor: string) => ({
  match: "all" as const,
  of: [
    {
      metric: "own_sales" as const,
      at_least: minor,
      currency_code: "eur",
      window: { type: "rolling" as const, days: 30 },
    },
  ],
})

const criteria = (
  asked: Pick<TierCriteria, "reach" | "keep">
): TierCriteria => ({
  promotion: "automatic",
  demotion: "proposed",
  grace_days: 10,
  minimum_stay_days: 0,
  ...asked,
})

describe("work lists", () => {
  let module: DistributionModule
  let goldId: string

  const growth = () => module.service.growth

  beforeAll(async () => {
    module = await openDistribution()
    const gold = await module.service.plans.createTier({
      name: "Gold",
      rates_ppm: [],
      actor: SYSTEM,
    })
    goldId = gold.id
    await module.service.plans.updateTier({
      id: goldId,
      criteria: criteria({ reach: atLeast("1000"), keep: atLeast("500") }),
      actor: SYSTEM,
    })
  })

  afterAll(() => module.close())

  async function sold(
    { id }: Distributor,
    day: string,
    net: number,
    currency = "eur"
  ): Promise<void> {
    await module.dataSource.query(
      `INSERT INTO distribution_daily_result
         (distributor_id, scope, currency_code, day, net, orders)
       VALUES ($1, 'own', $2, $3, $4, 1)`,
      [id, currency, day, net]
    )
  }

  it("say who slips, by currency, and who lost most first", async () => {
    const [ann, bob, cid] = await Promise.all(
      ["ann", "bob", "cid"].map((name) => enrol(module, name))
    )
    await sold(ann!, "2036-05-01", 3_000)
    await sold(ann!, "2036-06-20", 700)
    await sold(ann!, "2036-05-01", 300, "usd")
    await sold(bob!, "2036-05-01", 3_000)
    await sold(bob!, "2036-06-20", 701)
    await sold(cid!, "2036-06-30", 5)
    expect(await growth().slipping(PAGE)).toEqual({
      count: 2,
      day: "2036-06-29",
      rows: [
        {
          distributor_id: ann!.id,
          currency_code: "eur",
          recent: "700",
          usual: "1000",
          fell_percent: 30,
        },
        {
          distributor_id: ann!.id,
          currency_code: "usd",
          recent: "0",
          usual: "100",
          fell_percent: 100,
        },
      ],
    })
  })

  it("say who is close to the next tier and what is missing, and tell it once", async () => {
    const [near, nearer, far, there] = await Promise.all(
      ["near", "nearer", "far", "there"].map((name) => enrol(module, name))
    )
    await sold(near!, "2036-06-30", 800)
    await sold(nearer!, "2036-06-30", 999)
    await sold(far!, "2036-06-30", 799)
    await sold(there!, "2036-06-30", 1_000)
    const { rows, count } = await growth().closeToNext(PAGE)
    expect(count).toBe(2)
    expect(rows).toMatchObject([
      {
        distributor_id: nearer!.id,
        next: {
          tier_id: goldId,
          progress: { percent: 99n, of: [{ missing: "1", value: "999" }] },
        },
      },
      { distributor_id: near!.id },
    ])
    const second = await growth().closeToNext({ ...PAGE, skip: 1, take: 1 })
    expect(second.rows).toEqual([rows[1]])
    expect(await growth().tellWhoIsClose({ now: NOW })).toBe(2)
    expect(await growth().tellWhoIsClose({ now: NOW })).toBe(0)
  })

  it("say who does not keep its tier, by how much, and until when", async () => {
    const weak = await enrol(module, "weak", { tier_id: goldId })
    const fine = await enrol(module, "fine", { tier_id: goldId })
    await sold(weak, "2036-06-15", 200)
    await sold(fine, "2036-06-15", 500)
    const { rows, count } = await growth().atRisk(PAGE)
    expect(count).toBe(1)
    expect(rows).toMatchObject([
      {
        distributor_id: weak.id,
        keep: { isMet: false, of: [{ missing: "300" }] },
        risk: { grace_until_day: "2036-07-09", to_tier_id: "tier_standard" },
      },
    ])
    const [row] = rows
    expect(
      await growth().progressOf({ distributorId: weak.id, now: NOW })
    ).toEqual(row)
  })

  it("show nothing of who is not active", async () => {
    const gone = await enrol(module, "gone", { status: "pending" })
    await sold(gone, "2036-05-01", 9_000)
    const { rows } = await growth().slipping(PAGE)
    expect(rows.map(({ distributor_id }) => distributor_id)).not.toContain(
      gone.id
    )
    await expect(
      growth().progressOf({ distributorId: gone.id, now: NOW })
    ).rejects.toThrow("active")
  })
})
