import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { Distributor, Tier } from "../entities"
import { brokenUniqueConstraint, duplicate, notFound } from "../errors"
import { cleanName } from "./enrol-distributor"
import { lockDistributor } from "./lock-distributor"
import { chosenCode } from "./referral-code"

export interface DistributorUpdate {
  id: string
  code?: string
  display_name?: string | null
  is_public?: boolean
  tier_id?: string
  actor: Actor
}

type Changes = Partial<
  Pick<Distributor, "code" | "display_name" | "is_public" | "tier_id">
>

/** Changes a distributor's code, public name or tier; a new tier counts for orders that come after. */
export async function updateDistributor(
  dataSource: DataSource,
  update: DistributorUpdate
): Promise<Distributor> {
  const changes = changesOf(update)
  try {
    return await dataSource.transaction(async (manager) => {
      const before = await lockDistributor(manager, update.id)
      if (
        changes.tier_id &&
        !(await manager.existsBy(Tier, { id: changes.tier_id }))
      ) {
        throw notFound(`There is no tier with id ${changes.tier_id}`)
      }
      await manager.update(
        Distributor,
        { id: update.id },
        { ...changes, updated_at: new Date() }
      )
      await recordAudit(manager, {
        actor: update.actor,
        action: changes.tier_id
          ? "distributor.tier_changed"
          : "distributor.updated",
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
    ...(update.tier_id === undefined ? {} : { tier_id: update.tier_id }),
  }
}

function pick(distributor: Distributor, changes: Changes): Changes {
  return Object.fromEntries(
    Object.keys(changes).map((key) => [key, distributor[key as keyof Changes]])
  )
}
