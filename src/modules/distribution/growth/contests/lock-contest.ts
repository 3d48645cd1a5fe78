import type { EntityManager } from "typeorm"
import type { ContestStatus } from "../../domain/growth/contest"
import { Contest } from "../../entities"
import { notAllowed, notFound } from "../../errors"

/** Locks a contest; everybody does so before its standings and objections. */
export async function lockContest(
  manager: EntityManager,
  id: string
): Promise<Contest> {
  const contest = await manager.findOne(Contest, {
    where: { id },
    lock: { mode: "pessimistic_write" },
  })
  if (!contest) {
    throw notFound(`There is no contest with id ${id}`)
  }
  return contest
}

/** The same, where it has to be in one of these statuses. */
export async function lockContestIn(
  manager: EntityManager,
  id: string,
  { statuses, to }: { statuses: readonly ContestStatus[]; to: string }
): Promise<Contest> {
  const contest = await lockContest(manager, id)
  if (!statuses.includes(contest.status)) {
    throw notAllowed(
      `Contest "${contest.name}" is ${contest.status}; it cannot be ${to}`
    )
  }
  return contest
}
