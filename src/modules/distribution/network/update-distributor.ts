import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { Distributor, FormerCode } from "../entities"
import { cleanName } from "./enrol-distributor"
import { lockDistributor } from "./lock-distributor"
import { chosenCode } from "./referral-code"
import { takeCode } from "./take-code"

export interface DistributorUpdate {
  id: string
  code?: string
  display_name?: string | null
  is_public?: boolean
  shows_on_leaderboards?: boolean
  actor: Actor
}

type Changes = Partial<
  Pick<
    Distributor,
    "code" | "display_name" | "is_public" | "shows_on_leaderboards"
  >
>

/** Changes a distributor's code and how its name is shown; a code that is or was another's is refused. */
export async function updateDistributor(
  dataSource: DataSource,
  update: DistributorUpdate
): Promise<Distributor> {
  const changes = changesOf(update)
  return dataSource.transaction(async (manager) => {
    const before = await lockDistributor(manager, update.id)
    await takeCode(manager, { ...before, ...changes }, () =>
      manager.update(
        Distributor,
        { id: update.id },
        { ...changes, updated_at: new Date() }
      )
    )
    if (changes.code !== undefined && changes.code !== before.code) {
      await keepFormerCode(manager, before)
    }
    await recordAudit(manager, {
      actor: update.actor,
      action: "distributor.updated",
      subject: { type: "distributor", id: update.id },
      detail: told(before, changes),
    })
    return manager.findOneByOrFail(Distributor, { id: update.id })
  })
}

/** The code that it has no more goes on leading to it. */
async function keepFormerCode(
  manager: EntityManager,
  { id, code }: Distributor
): Promise<void> {
  await manager.upsert(
    FormerCode,
    { code, distributor_id: id, given_up_at: new Date() },
    ["code"]
  )
}

function changesOf(update: DistributorUpdate): Changes {
  return {
    ...(update.code === undefined ? {} : { code: chosenCode(update.code) }),
    ...(update.display_name === undefined
      ? {}
      : { display_name: cleanName(update.display_name) }),
    ...(update.is_public === undefined ? {} : { is_public: update.is_public }),
    ...(update.shows_on_leaderboards === undefined
      ? {}
      : { shows_on_leaderboards: update.shows_on_leaderboards }),
  }
}

/** A name is erased on request, and the trail never: it says only that the name changed. */
function told(
  before: Distributor,
  { display_name, ...changes }: Changes
): Record<string, unknown> {
  const isRenamed =
    display_name !== undefined && display_name !== before.display_name
  return {
    from: pick(before, changes),
    to: changes,
    ...(isRenamed ? { is_display_name_changed: true } : {}),
  }
}

function pick(distributor: Distributor, changes: Changes): Changes {
  return Object.fromEntries(
    Object.keys(changes).map((key) => [key, distributor[key as keyof Changes]])
  )
}
