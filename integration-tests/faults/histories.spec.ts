import fc from "fast-check"
import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import type {
  Commission,
  Transfer,
} from "../../src/modules/distribution/entities"
import { brokenLaws, totalOfAllAccounts } from "../support/bank"
import {
  type DistributionModule,
  openDistribution,
} from "../support/distribution-module"
import { IS_FULL, SEED } from "../support/seed"
import {
  histories,
  type History,
  releasedTwice,
  TIERS,
} from "./history/history"
import { World } from "./history/world"

const HISTORIES = IS_FULL ? 10_000 : 1_000

/**
 * Orders that change, events that come late, twice, in any order or never, and
 * a network, tiers and terms that move on meanwhile: one sweep at the end, and
 * the ledger holds what the final orders earn under the terms they began with.
 */
describe("any history", () => {
  let module: DistributionModule
  let tierIds: string[]
  let played = 0

  beforeAll(async () => {
    module = await openDistribution(2)
    const tiers = await module.service.listTiers()
    for (let rank = 2; rank <= TIERS; rank++) {
      const tier = { name: `Tier ${rank}`, rates_ppm: [], actor: SYSTEM }
      tiers.push(await module.service.plans.createTier(tier))
    }
    tierIds = tiers.map(({ id }) => id)
  })

  afterAll(() => module.close())

  const all = { take: null, order: { id: "ASC" } }

  const transfersOf = ({ orderIds }: World): Promise<Transfer[]> =>
    module.service.listTransfers({ order_id: orderIds }, all)

  const commissionsOf = ({ orderIds }: World): Promise<Commission[]> =>
    module.service.listCommissions({ order_id: orderIds }, all)

  async function balancesOf(world: World): Promise<Record<string, bigint>> {
    const accounts = await module.service.listAccounts(
      { distributor_id: world.distributorIds },
      all
    )
    return totals(accounts.map(({ kind, balance }) => [kind, balance]))
  }

  /** Plays a history and sweeps once; no transfer that was written changes and no row disagrees at any step. */
  async function play(history: History): Promise<World> {
    const world = new World(module, tierIds, `h${played++}`)
    await world.begin(history)
    let written: Transfer[] = []
    const expectSound = async () => {
      const now = await transfersOf(world)
      expect(now.slice(0, written.length)).toEqual(written)
      written = now
      const commissions = await commissionsOf(world)
      expect(await balancesOf(world)).toEqual(bucketsOf(commissions))
    }
    for (const step of history.steps) {
      await world.play(step)
      await expectSound()
    }
    world.end(history.ending)
    await world.sweep()
    await expectSound()
    return world
  }

  async function expectLawsOf(world: World, history: History): Promise<void> {
    const commissions = await commissionsOf(world)
    const standing = commissions.filter(({ amount }) => amount !== "0")
    expect(
      Object.fromEntries(
        standing.map(({ line_id, distributor_id, level, amount }) => [
          `${line_id} ${distributor_id} ${level}`,
          amount,
        ])
      )
    ).toEqual(world.expected())
    expect(
      standing.filter((row) => row[world.emptyBucketOf(row.order_id)] !== "0")
    ).toEqual([])
    if (history.ending !== "as it is") {
      expect(standing).toEqual([])
    }
  }

  async function expectNothingMore(world: World): Promise<void> {
    const before = await transfersOf(world)
    expect(await world.sweep()).toEqual({
      attributedIds: [],
      changedIds: [],
      transferCount: 0,
    })
    expect(await transfersOf(world)).toEqual(before)
  }

  it(
    "ends with what the orders earn in the end, whatever was told of it",
    async () => {
      await fc.assert(
        fc.asyncProperty(histories, async (history) => {
          const world = await play(history)
          await expectLawsOf(world, history)
          await expectNothingMore(world)
        }),
        { numRuns: HISTORIES, seed: SEED, examples: [[releasedTwice]] }
      )
      const { manager } = module.dataSource
      expect(await totalOfAllAccounts(manager)).toBe("0")
      expect(await brokenLaws(manager)).toEqual([])
    },
    HISTORIES * 600
  )
})

/** What the commissions say is where, over all of a history's distributors. */
function bucketsOf(commissions: readonly Commission[]): Record<string, bigint> {
  return totals(
    commissions.flatMap(({ pending, held, available }): [string, string][] => [
      ["pending", pending],
      ["held", held],
      ["available", available],
    ])
  )
}

/** Sums by name; a name that sums to nothing is left out. */
function totals(amounts: readonly [string, string][]): Record<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const [name, amount] of amounts) {
    sums.set(name, (sums.get(name) ?? 0n) + BigInt(amount))
  }
  return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0n))
}
