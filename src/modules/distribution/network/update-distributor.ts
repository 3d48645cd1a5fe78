import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { Distributor } from "../entities"
import { brokenUniqueConstraint, duplicate } from "../errors"
import { cleanName } from "./enrol-distributor"
import { lockDistributor } from "./lock-distributor"
import { chosenCode } from "./referral-code"

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

/** Changes a distributor's code and how its name is shown. */
export async function updateDistributor(
  dataSource: DataSource,
  update: DistributorUpdate
): Promise<Distributor> {
  const changes = changesOf(update)
  try {
    return await dataSource.transaction(async (manager) => {
      const before = await lockDistributor(manager, update.id)
      await manager.update(
        Distributor,
        { id: update.id },
        { ...changes, updated_at: new Date() }
      )
      await recordAudit(manager, {
        actor: update.actor,
        action: "distributor.updated",
        subject: { type: "distributor", id: update.id },
        detail: { from: pick(before, changes), to: changes },
      })
      return manager.findOneByOrFail(Distributor, { id: update.id })
    })
  } catch (error) {
    if (brokenUniqueConstraint(error) === "distribution_distributor_code_key") {
      throw duplicate("This referral code is taken; choose another")
    }
    throw error
  }
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

function pick(distributor: Distributor, changes: Changes): Changes {
  return Object.fromEntries(
    Object.keys(changes).map((key) => [key, distributor[key as keyof Changes]])
  )
}
