import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../../audit/record-audit"
import { Prize } from "../../entities"
import { newEntityId } from "../../entity-id"
import { invalid, notAllowed, notFound } from "../../errors"
import { isGivenByContest } from "../contests/contests-of"

export interface NewPrize {
  name: string
  description?: string | null
  /** What it is worth, in minor units as digits. */
  value?: string | null
  /** Of the value. */
  currency_code?: string | null
  /** How many there are; null is any number. */
  stock?: number | null
  is_active?: boolean
}

export type PrizeChanges = Partial<NewPrize>

export function createPrize(
  dataSource: DataSource,
  { prize, actor }: { prize: NewPrize; actor: Actor }
): Promise<Prize> {
  return dataSource.transaction(async (manager) => {
    assertValued(prize)
    const id = newEntityId("prz")
    await manager.insert(Prize, { id, ...prize })
    await recordAudit(manager, {
      actor,
      action: "prize.created",
      subject: { type: "prize", id },
      detail: { to: prize },
    })
    return manager.findOneByOrFail(Prize, { id })
  })
}

/** Changes a prize; a stock that is set is what is left to win from now on. */
export function updatePrize(
  dataSource: DataSource,
  { id, update, actor }: { id: string; update: PrizeChanges; actor: Actor }
): Promise<Prize> {
  return dataSource.transaction(async (manager) => {
    const before = await lockPrize(manager, id)
    assertValued({ ...before, ...update })
    await manager.update(Prize, { id }, { ...update, updated_at: new Date() })
    await recordAudit(manager, {
      actor,
      action: "prize.updated",
      subject: { type: "prize", id },
      detail: { to: update },
    })
    return manager.findOneByOrFail(Prize, { id })
  })
}

/** Deletes a prize that nobody won or may win; others are made inactive instead. */
export function deletePrize(
  dataSource: DataSource,
  { id, actor }: { id: string; actor: Actor }
): Promise<void> {
  return dataSource.transaction(async (manager) => {
    const prize = await lockPrize(manager, id)
    if (await isNamed(manager, id)) {
      throw notAllowed(
        "This prize was won, or a target or contest gives it; make it inactive instead"
      )
    }
    await manager.delete(Prize, { id })
    await recordAudit(manager, {
      actor,
      action: "prize.deleted",
      subject: { type: "prize", id },
      detail: { name: prize.name },
    })
  })
}

async function lockPrize(manager: EntityManager, id: string): Promise<Prize> {
  const prize = await manager.findOne(Prize, {
    where: { id },
    lock: { mode: "pessimistic_write" },
  })
  if (!prize) {
    throw notFound(`There is no prize with id ${id}`)
  }
  return prize
}

/** Terms name it as text. */
async function isNamed(manager: EntityManager, id: string): Promise<boolean> {
  const [row]: { is_named: boolean }[] = await manager.query(
    `SELECT EXISTS (SELECT FROM distribution_award WHERE prize_id = $1)
            OR EXISTS (SELECT FROM distribution_target
                        WHERE status <> 'ended' AND terms::text LIKE $2)
            OR EXISTS (SELECT FROM distribution_target_period
                        WHERE status <> 'closed' AND terms::text LIKE $2) AS is_named`,
    [id, `%"${id}"%`]
  )
  return (row?.is_named ?? false) || isGivenByContest(manager, id)
}

function assertValued({
  value,
  currency_code,
}: Pick<NewPrize, "value" | "currency_code">): void {
  if (Boolean(value) !== Boolean(currency_code)) {
    throw invalid("Give a prize's value with its currency, or neither")
  }
}
