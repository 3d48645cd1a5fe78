import { setTimeout } from "node:timers/promises"
import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import {
  type DistributionModule,
  enrol,
  enrolLine,
  openDistribution,
} from "../support/distribution-module"
import { type Dice, IS_FULL, seeded } from "../support/seed"
import { atOnce } from "../support/workers"

const WORKERS = 16
const DISTRIBUTORS = 500
const MOVES = IS_FULL ? 20_000 : 2_000
const ENROLMENTS = MOVES / 10
const MAX_DEPTH = 6

interface Place {
  id: string
  sponsor_id: string | null
}

/** Everybody is moved under everybody while others enrol. */
describe("a tree that many rearrange at once", () => {
  let module: DistributionModule

  beforeEach(async () => {
    module = await openDistribution(WORKERS)
  })

  afterEach(() => module.close())

  const allowDepth = (max_depth: number) =>
    module.service.updateSettings({ update: { max_depth }, actor: SYSTEM })

  /** Whether it was done, or refused by a rule of the tree. */
  async function unlessRefused(attempt: Promise<unknown>): Promise<boolean> {
    try {
      await attempt
      return true
    } catch (error) {
      expect(error).toMatchObject({ type: "not_allowed" })
      return false
    }
  }

  async function plant(): Promise<string[]> {
    const ids: string[] = []
    const names = Array.from({ length: DISTRIBUTORS }, (_, n) => `d${n}`)
    await atOnce(
      WORKERS,
      names.map((name) => async () => {
        ids.push((await enrol(module, name)).id)
      })
    )
    return ids.sort()
  }

  /** Moves under anyone or, now and then, to the top. */
  const moves = (ids: string[], dice: Dice) =>
    Array.from({ length: MOVES }, () => {
      const sponsor_id = dice.below(20) > 0 ? dice.pick(ids) : null
      const id = dice.pick(ids)
      return () =>
        unlessRefused(
          module.service.moveDistributor({ id, sponsor_id, actor: SYSTEM })
        )
    })

  const enrolments = (ids: string[], dice: Dice) =>
    Array.from({ length: ENROLMENTS }, (_, n) => {
      const sponsor_id = dice.pick(ids)
      return () => unlessRefused(enrol(module, `new${n}`, { sponsor_id }))
    })

  const places = (): Promise<Place[]> =>
    module.service.listDistributors({}, { take: null })

  /** Where the audit trail, in the order in which it was written, puts everybody. */
  async function placesByAudit(): Promise<Map<string, string | null>> {
    const entries = await module.service.listAuditEntries(
      { subject_type: "distributor" },
      { take: null, order: { id: "ASC" } }
    )
    return new Map(
      entries.map(({ subject_id, action, detail }) => [
        subject_id,
        (action === "distributor.moved" ? detail.to : detail.sponsor_id) as
          string | null,
      ])
    )
  }

  /** Makes the enrolment wait at its very end, until it is released. */
  async function holdBackEnrolmentOf(
    name: string
  ): Promise<() => Promise<void>> {
    const blocker = module.dataSource.createQueryRunner()
    await blocker.startTransaction()
    await blocker.query(
      `INSERT INTO distribution_distributor (id, customer_id, code, status, tier_id)
       VALUES ('blocker', $1, 'BLOCKER', 'active', 'tier_standard')`,
      [`cus_${name}`]
    )
    return async () => {
      await blocker.rollbackTransaction()
      await blocker.release()
    }
  }

  /** Until so many sessions of this database wait for another. */
  async function untilWaiting(sessions: number): Promise<void> {
    for (;;) {
      const [row] = await module.dataSource.query<{ waiting: number }[]>(
        `SELECT count(*)::int AS waiting FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`
      )
      if (row!.waiting >= sessions) {
        return
      }
      await setTimeout(5)
    }
  }

  it(
    "has no cycle, loses nobody and stays within its depth",
    seeded(async (dice) => {
      await allowDepth(MAX_DEPTH)
      const ids = await plant()
      const done: boolean[] = []
      const tasks = dice.shuffle([
        ...moves(ids, dice),
        ...enrolments(ids, dice),
      ])
      await atOnce(
        WORKERS,
        tasks.map((task) => async () => {
          done.push(await task())
        })
      )
      const tree = await places()
      const succeeded = done.filter(Boolean).length
      expect(succeeded).toBeGreaterThan(MOVES / 10)
      expect(succeeded).toBeLessThan(done.length)

      const deepest = Math.max(...tree.map((place) => depthOf(place, tree)))
      expect(deepest).toBeLessThanOrEqual(MAX_DEPTH)
      expect(deepest).toBeGreaterThan(MAX_DEPTH / 2)
      expect(tree.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
      expect(
        new Map(tree.map(({ id, sponsor_id }) => [id, sponsor_id]))
      ).toEqual(await placesByAudit())
    })
  )

  it("lets no line grow above while somebody enrols below", async () => {
    await allowDepth(3)
    const [lowest, middle] = await enrolLine(module, ["lowest", "middle"])
    const top = await enrol(module, "top")
    const release = await holdBackEnrolmentOf("new")

    const enrolling = enrol(module, "new", { sponsor_id: lowest!.id })
    await untilWaiting(1)
    const moving = module.service.moveDistributor({
      id: middle!.id,
      sponsor_id: top.id,
      actor: SYSTEM,
    })
    await Promise.race([untilWaiting(2), moving])
    await release()

    expect(await enrolling).toMatchObject({ sponsor_id: lowest!.id })
    await expect(moving).rejects.toThrow("would be 4 distributors long")
  })
})

/** How long the line up from a place is, itself counted; a cycle fails. */
function depthOf(place: Place, tree: readonly Place[]): number {
  const byId = new Map(tree.map((each) => [each.id, each]))
  const seen = new Set<string>()
  for (
    let at: Place | undefined = place;
    at;
    at = at.sponsor_id === null ? undefined : byId.get(at.sponsor_id)
  ) {
    if (seen.has(at.id)) {
      throw new Error(`A cycle: ${[...seen, at.id].join(" → ")}`)
    }
    seen.add(at.id)
  }
  return seen.size
}
