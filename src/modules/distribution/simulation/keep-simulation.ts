import type { DataSource, EntityManager } from "typeorm"
import type { ClaimedSimulation } from "./claim-simulation"
import type { DistributorShare, Tally } from "./tally"

/* What a run writes of itself: only while the simulation is its own. */

type Run = Pick<ClaimedSimulation, "id" | "attempt">

const OWN = "id = $1 AND attempts = $2 AND status = 'running'"

const LONGEST_MESSAGE = 2_000

const CHUNK = 5_000

/** Says how many orders there are. */
export async function beginSimulation(
  manager: EntityManager,
  { id, attempt }: Run,
  total: number
): Promise<void> {
  await manager.query(
    `UPDATE distribution_simulation SET total = $3, heartbeat_at = now() WHERE ${OWN}`,
    [id, attempt, total]
  )
}

/** Says how far a run has come; false when the simulation is no longer its own. */
export async function progressSimulation(
  manager: EntityManager,
  { id, attempt }: Run,
  processed: number
): Promise<boolean> {
  const [, own]: [unknown[], number] = await manager.query(
    `UPDATE distribution_simulation SET processed = $3, heartbeat_at = now() WHERE ${OWN}`,
    [id, attempt, processed]
  )
  return own > 0
}

/** Keeps what a run found. */
export async function finishSimulation(
  dataSource: DataSource,
  { id, attempt }: Run,
  tally: Tally
): Promise<void> {
  const outcome = tally.outcome()
  await dataSource.transaction(async (manager) => {
    const [, own]: [unknown[], number] = await manager.query(
      `UPDATE distribution_simulation
          SET status = 'done', result = $3, processed = $4, total = $4, finished_at = now()
        WHERE ${OWN}`,
      [id, attempt, outcome, outcome.orders]
    )
    if (own > 0) {
      await insertShares(manager, id, [...tally.shares()])
    }
  })
}

async function insertShares(
  manager: EntityManager,
  simulationId: string,
  shares: readonly DistributorShare[]
): Promise<void> {
  for (let start = 0; start < shares.length; start += CHUNK) {
    const chunk = shares.slice(start, start + CHUNK)
    await manager.query(
      `INSERT INTO distribution_simulation_distributor
         (simulation_id, currency_code, distributor_id, paid, simulated)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[])`,
      [
        simulationId,
        chunk.map(({ currency_code }) => currency_code),
        chunk.map(({ distributor_id }) => distributor_id),
        chunk.map(({ paid }) => paid),
        chunk.map(({ simulated }) => simulated),
      ]
    )
  }
}

/** Keeps why a run could not go on. */
export async function failSimulation(
  manager: EntityManager,
  { id, attempt }: Run,
  message: string
): Promise<void> {
  await manager.query(
    `UPDATE distribution_simulation
        SET status = 'failed', error = $3, finished_at = now()
      WHERE ${OWN}`,
    [id, attempt, message.slice(0, LONGEST_MESSAGE)]
  )
}
