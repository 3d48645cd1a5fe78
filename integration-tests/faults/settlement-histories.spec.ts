import fc from "fast-check"
import type { Distributor } from "../../src/modules/distribution/entities"
import { brokenLaws, totalOfAllAccounts } from "../support/bank"
import { ADA, Programme } from "../support/settlement"
import { IS_FULL, SEED } from "../support/seed"
import { Crashes } from "./settlement/crashes"
import {
  type MoneyHistory,
  moneyHistories,
  type MoneyStep,
} from "./settlement/history"
import { MoneyWorld } from "./settlement/money-world"

const HISTORIES = IS_FULL ? 10_000 : 1_000

/** Laws 2 and 7 are looked at after every step for those in it, and for everybody this often. */
const EVERYBODY_EVERY = 250

interface Look {
  id: string
  pending: number
  held: number
  available: number
  stated: number
  paying: number
  is_sum_of_transfers: boolean
  /** Movements of the balance up to the last statement that are not on exactly one. */
  misstated: number
}

/**
 * Sales, returns before and after payment, bookings by hand, closes, disputes,
 * approvals, payouts that fail, come back or are never answered, and a process
 * that dies between any two of them.
 */
describe("any history of money", () => {
  let programme: Programme
  let crashes: Crashes
  let settledTier: string
  let played = 0
  const clock = { now: new Date("2036-06-01T00:00:00.000Z") }

  beforeAll(async () => {
    programme = await Programme.open({ cycle: "on_request", review_days: 7 }, 2)
    const { service, dataSource } = programme.module
    const tier = await service.plans.createTier({
      name: "Settled",
      rates_ppm: [1_000_000],
      actor: ADA,
    })
    settledTier = tier.id
    await dataSource.query(
      `UPDATE distribution_tier SET settlement = '{"cycle": "monthly", "net_days": 3}' WHERE id = $1`,
      [settledTier]
    )
    crashes = new Crashes(dataSource)
  })

  afterAll(() => programme.close())

  /** Only those of the history at hand are settled by the calendar. */
  async function enrol(): Promise<Distributor[]> {
    played += 1
    const names = [`h${played}a`, `h${played}b`]
    const enrolled: Distributor[] = []
    for (const name of names) {
      const one = await programme.enrol(name)
      await programme.module.dataSource.query(
        "INSERT INTO distribution_tax_profile (distributor_id, is_vat_registered) VALUES ($1, true)",
        [one.id]
      )
      enrolled.push(one)
    }
    await retier(enrolled, settledTier)
    return enrolled
  }

  function retier(distributors: readonly Distributor[], tierId: string) {
    return programme.module.dataSource.query(
      "UPDATE distribution_distributor SET tier_id = $2 WHERE id = ANY($1)",
      [distributors.map(({ id }) => id), tierId]
    )
  }

  /** What each of the history has, and whether it is what the transfers say. */
  function lookAt(world: MoneyWorld): Promise<Look[]> {
    return programme.module.dataSource.query(LOOK, [world.ids])
  }

  async function playStep(
    world: MoneyWorld,
    step: MoneyStep,
    before: Look[]
  ): Promise<Look[]> {
    await crashes.during(step.crashAt, () => world.play(step))
    const after = await lookAt(world)
    for (const [index, look] of after.entries()) {
      expect(look).toMatchObject({ is_sum_of_transfers: true, misstated: 0 })
      const { pending, held, available, stated, paying } = look
      expect(Math.min(pending, held, stated, paying)).toBeGreaterThanOrEqual(0)
      if (!mayTakeBack(step)) {
        expect(available).toBeGreaterThanOrEqual(
          Math.min(before[index]!.available, 0)
        )
      }
    }
    return after
  }

  async function play(history: MoneyHistory): Promise<void> {
    const distributors = await enrol()
    const world = new MoneyWorld(programme, distributors, clock)
    await world.begin(history)
    let look = await lookAt(world)
    for (const step of history.steps) {
      look = await playStep(world, step, look)
    }
    await world.finish()
    await expectSettled(world)
    await retier(distributors, "tier_standard")
  }

  /** The bank's own books say what the ledger says, and nothing is left on the way. */
  async function expectSettled(world: MoneyWorld): Promise<void> {
    const look = await lookAt(world)
    const payouts = await world.payouts()
    expect(look.map(({ paying }) => paying)).toEqual(look.map(() => 0))
    for (const { id } of world.distributors) {
      const own = payouts.filter(({ distributor_id }) => distributor_id === id)
      const arrived = world.bank.arrived(new Set(own.map((one) => one.id)))
      expect(await paidOut(id)).toBe(arrived.toString())
    }
  }

  async function paidOut(distributorId: string): Promise<string> {
    const [row] = await programme.module.dataSource.query<{ paid: string }[]>(
      `SELECT coalesce(sum(CASE WHEN credit_account_id = 'house:payout:eur' THEN amount
                                WHEN debit_account_id = 'house:payout:eur' THEN -amount
                           END), 0)::text AS paid
         FROM distribution_transfer WHERE distributor_id = $1`,
      [distributorId]
    )
    return row!.paid
  }

  it(
    "conserves money, states every movement once and pays nothing twice",
    async () => {
      await fc.assert(
        fc.asyncProperty(moneyHistories, async (history) => {
          await play(history)
          if (played % EVERYBODY_EVERY === 0) {
            await expectLaws()
          }
        }),
        { numRuns: HISTORIES, seed: SEED, endOnFailure: true }
      )
      await expectLaws()
    },
    HISTORIES * 3_000
  )

  async function expectLaws(): Promise<void> {
    const { manager } = programme.module.dataSource
    expect(await brokenLaws(manager)).toEqual([])
    expect(await totalOfAllAccounts(manager)).toBe("0")
  }
})

/** What a return, a clawback or a counter-entry takes may be gone already. */
function mayTakeBack(step: MoneyStep): boolean {
  return (
    step.kind === "return" ||
    step.kind === "take back" ||
    (step.kind === "adjust" && step.as === "clawback")
  )
}

const LOOK = `
  WITH summed AS (
    SELECT account_id, sum(amount) AS amount
      FROM (SELECT credit_account_id AS account_id, amount FROM distribution_transfer
             WHERE distributor_id = ANY($1)
            UNION ALL
            SELECT debit_account_id, -amount FROM distribution_transfer
             WHERE distributor_id = ANY($1)) AS side
     GROUP BY account_id
  ), bucket AS (
    SELECT account.distributor_id, account.kind, account.balance,
           account.balance = coalesce(summed.amount, 0) AS is_sum
      FROM distribution_account AS account
      LEFT JOIN summed ON summed.account_id = account.id
     WHERE account.distributor_id = ANY($1)
  )
  SELECT asked.id,
         coalesce(sum(balance) FILTER (WHERE kind = 'pending'), 0)::int AS pending,
         coalesce(sum(balance) FILTER (WHERE kind = 'held'), 0)::int AS held,
         coalesce(sum(balance) FILTER (WHERE kind = 'available'), 0)::int AS available,
         coalesce(sum(balance) FILTER (WHERE kind = 'stated'), 0)::int AS stated,
         coalesce(sum(balance) FILTER (WHERE kind = 'paying'), 0)::int AS paying,
         coalesce(bool_and(is_sum), true) AS is_sum_of_transfers,
         (SELECT count(*)::int FROM distribution_transfer AS transfer
           WHERE transfer.distributor_id = asked.id
             AND (transfer.debit_account_id = asked.id || ':available:eur'
                  OR transfer.credit_account_id = asked.id || ':available:eur')
             AND transfer.code <> 'statement_drawn'
             AND transfer.id <= (SELECT max(through_transfer_id) FROM distribution_statement
                                  WHERE distributor_id = asked.id)
             AND 1 <> (SELECT count(*) FROM distribution_statement AS statement
                        WHERE statement.distributor_id = asked.id
                          AND transfer.id > statement.after_transfer_id
                          AND transfer.id <= statement.through_transfer_id)) AS misstated
    FROM unnest($1::text[]) WITH ORDINALITY AS asked (id, place)
    LEFT JOIN bucket ON bucket.distributor_id = asked.id
   GROUP BY asked.id, asked.place
   ORDER BY asked.place`
