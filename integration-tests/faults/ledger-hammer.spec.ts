import { QueryFailedError } from "typeorm"
import { accountId } from "../../src/modules/distribution/ledger/account-id"
import { numberedTransfersToPost } from "../../src/modules/distribution/ledger/numbered-transfers-to-post"
import { postTransfers } from "../../src/modules/distribution/ledger/post-transfers"
import type { IntendedTransfer } from "../../src/modules/distribution/ledger/transfer-columns"
import {
  type MovementCode,
  movements,
} from "../../src/modules/distribution/domain/movements"
import { brokenLaws, totalOfAllAccounts, watchBank } from "../support/bank"
import {
  type DistributionModule,
  openDistribution,
} from "../support/distribution-module"
import { type Dice, IS_FULL, seeded } from "../support/seed"

const CONNECTIONS = 20
const READERS = 3
/** How many are posted; those that would overdraw an account come on top. */
const TRANSFERS = IS_FULL ? 20_000 : 2_000

/** What statements and payouts hold follows from their rows, of which there are none here. */
const NEED_ROWS: readonly string[] = ["stated", "paying"]

const needNoRow = (code: MovementCode) => {
  const { from, to } = movements[code]
  return !NEED_ROWS.includes(from) && !NEED_ROWS.includes(to)
}

/** The movements that reach five accounts: three of Ann's and two of Bob's. */
const reachable: Record<string, readonly MovementCode[]> = {
  ann: (Object.keys(movements) as MovementCode[]).filter(needNoRow),
  bob: ["commission_earned", "commission_held", "commission_unheld"],
}

type Batch = IntendedTransfer[]

/** Batches that nobody posts twice. */
const onlyOnce = new WeakSet<Batch>()

/** Many connections post to few accounts while others read the whole ledger. */
describe("the ledger under many hands", () => {
  let module: DistributionModule

  beforeEach(async () => {
    module = await openDistribution(CONNECTIONS + READERS)
  })

  afterEach(() => module.close())

  const transferOf = (
    key: string,
    distributorId: string,
    code: MovementCode
  ) => ({
    key,
    code,
    distributorId,
    currency: "eur",
    amountMinor: 1n,
    orderId: null,
    commissionId: null,
  })

  function batchOf(first: number, dice: Dice): Batch {
    return Array.from({ length: 1 + dice.below(5) }, (_, offset) => {
      const distributorId = dice.pick(["ann", "bob"])
      const code = dice.pick(reachable[distributorId]!)
      return {
        ...transferOf(`t${first + offset}`, distributorId, code),
        amountMinor: BigInt(1 + dice.below(1_000)),
      }
    })
  }

  /** Batches without end: one in ten was drawn before, and a third of the others is not drawn again. */
  function drawing(dice: Dice): () => Batch {
    const drawn: Batch[] = []
    let next = 0
    return () => {
      if (drawn.length > 0 && dice.below(10) === 0) {
        return dice.pick(drawn)
      }
      const batch = batchOf(next, dice)
      next += batch.length
      if (dice.below(3) === 0) {
        onlyOnce.add(batch)
      } else {
        drawn.push(batch)
      }
      return batch
    }
  }

  /** How many it posted, or null where an account would have been overdrawn. */
  async function post(batch: Batch): Promise<number | null> {
    try {
      return await module.dataSource.transaction(async (manager) => {
        if (!onlyOnce.has(batch)) {
          return postTransfers(manager, batch)
        }
        await numberedTransfersToPost(batch)(manager)
        return batch.length
      })
    } catch (error) {
      if (isOverdraft(error)) {
        return null
      }
      throw error
    }
  }

  /** Posts on all connections what `next` gives, until it gives nothing; gives what was posted. */
  async function postAll(
    next: (posted: ReadonlyMap<string, Batch>) => Batch | undefined
  ): Promise<IntendedTransfer[]> {
    const posted = new Map<string, Batch>()
    const work = async () => {
      for (let batch = next(posted); batch; batch = next(posted)) {
        const count = await post(batch)
        if (count !== null) {
          expect([0, batch.length]).toContain(count)
          posted.set(batch[0]!.key, batch)
        }
      }
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, work))
    return [...posted.values()].flat()
  }

  const storedBalances = async (): Promise<Record<string, string>> => {
    const accounts = await module.service.listAccounts({}, { take: null })
    return Object.fromEntries(accounts.map(({ id, balance }) => [id, balance]))
  }

  const rowsOf = async (): Promise<Record<string, string>> => {
    const rows = await module.service.listTransfers({}, { take: null })
    return Object.fromEntries(rows.map(({ key, amount }) => [key, amount]))
  }

  it(
    "loses nothing, doubles nothing and shows no reader a sum but zero",
    seeded(async (dice) => {
      const draw = drawing(dice)
      let posted: IntendedTransfer[] = []
      const { snapshots, faults } = await watchBank(
        module.dataSource,
        READERS,
        async () => {
          posted = await postAll((already) =>
            countOf(already) < TRANSFERS ? draw() : undefined
          )
        }
      )

      expect(faults).toEqual([])
      expect(snapshots).toBeGreaterThan(READERS)
      expect(posted.length).toBeGreaterThanOrEqual(TRANSFERS)
      expect(await storedBalances()).toEqual(booksOf(posted))
      expect(await rowsOf()).toEqual(
        Object.fromEntries(
          posted.map(({ key, amountMinor }) => [key, `${amountMinor}`])
        )
      )
      expect(await brokenLaws(module.dataSource.manager)).toEqual([])
      expect(await totalOfAllAccounts(module.dataSource.manager)).toBe("0")
    })
  )

  it(
    "opens accounts for all who come at once, with no deadlock",
    seeded(async (dice) => {
      const rounds = IS_FULL ? 200 : 40
      for (let round = 0; round < rounds; round++) {
        const owners = Array.from({ length: 6 }, (_, n) => `r${round}d${n}`)
        const batches = Array.from({ length: CONNECTIONS }, (_, worker) => {
          const batch: Batch = dice
            .shuffle(owners)
            .slice(0, 1 + dice.below(owners.length))
            .map((owner) =>
              transferOf(`${owner}w${worker}`, owner, "commission_earned")
            )
          if (worker % 2 === 0) {
            onlyOnce.add(batch)
          }
          return batch
        })
        const posted = await postAll(() => batches.pop())
        const opened = new Set(posted.map(({ key }) => key.split("w")[1]))
        expect(opened.size).toBe(CONNECTIONS)
      }
      expect(await brokenLaws(module.dataSource.manager)).toEqual([])
    })
  )

  it("refuses a key that stands for another movement already", async () => {
    const first = transferOf("t0", "ann", "commission_earned")
    await post([first])
    await expect(post([{ ...first, amountMinor: 2n }])).rejects.toThrow(
      "A transfer key exists already with another movement"
    )
    expect(await rowsOf()).toEqual({ t0: "1" })
  })

  it("posts nothing where a key that cannot exist does", async () => {
    const first = transferOf("t0", "ann", "commission_earned")
    await post([first])
    const again = [first, transferOf("t1", "ann", "commission_earned")]
    onlyOnce.add(again)
    await expect(post(again)).rejects.toThrow("duplicate key")
    expect(await rowsOf()).toEqual({ t0: "1" })
    expect(await storedBalances()).toEqual(booksOf([first]))
  })
})

function isOverdraft(error: unknown): boolean {
  return (
    error instanceof QueryFailedError &&
    error.message.includes("distribution_account_not_overdrawn")
  )
}

function countOf(posted: ReadonlyMap<string, Batch>): number {
  return [...posted.values()].reduce((sum, batch) => sum + batch.length, 0)
}

/** The balances that these transfers make, kept by the test itself. */
function booksOf(transfers: Batch): Record<string, string> {
  const books = new Map<string, bigint>()
  for (const { code, distributorId, currency, amountMinor } of transfers) {
    const { from, to } = movements[code]
    const debit = accountId(from, distributorId, currency)
    const credit = accountId(to, distributorId, currency)
    books.set(debit, (books.get(debit) ?? 0n) - amountMinor)
    books.set(credit, (books.get(credit) ?? 0n) + amountMinor)
  }
  return Object.fromEntries(
    [...books]
      .filter(([id]) => !id.startsWith("house:"))
      .map(([id, balance]) => [id, `${balance}`])
  )
}
