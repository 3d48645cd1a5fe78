import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import type { Vocabulary } from "../domain/plan/vocabulary"
import type { TierSettlement } from "../domain/settlement/terms"
import { Tier } from "../entities"
import { notAllowed, notFound } from "../errors"
import { tierName } from "./create-tier"
import { publishTierRates } from "./publish-tier-rates"
import { namingTierClash } from "./tier-clash"

export interface TierUpdate {
  id: string
  name?: string
  rank?: number
  rates_ppm?: number[]
  is_default?: boolean
  /** What it settles otherwise than the programme; null takes that back. */
  settlement?: TierSettlement | null
  actor: Actor
}

/** Changes a tier; new rates are published as a plan version for orders that come after. */
export async function updateTier(
  dataSource: DataSource,
  update: TierUpdate,
  vocabulary: Vocabulary
): Promise<Tier> {
  return namingTierClash(() =>
    dataSource.transaction(async (manager) => {
      const tier = await lockTier(manager, update.id)
      await moveDefault(manager, tier, update.is_default)
      await manager.update(
        Tier,
        { id: tier.id },
        {
          ...(update.name === undefined ? {} : { name: tierName(update.name) }),
          ...(update.rank === undefined ? {} : { rank: update.rank }),
          ...(update.settlement === undefined
            ? {}
            : { settlement: update.settlement }),
          updated_at: new Date(),
        }
      )
      if (update.rates_ppm) {
        await publishTierRates(manager, {
          tierId: tier.id,
          ratesPpm: update.rates_ppm,
          vocabulary,
          actor: update.actor,
        })
      }
      const { actor, ...changed } = update
      await recordAudit(manager, {
        actor,
        action: "tier.updated",
        subject: { type: "tier", id: tier.id },
        detail: changed,
      })
      return manager.findOneByOrFail(Tier, { id: tier.id })
    })
  )
}

/** The tier, locked for the rest of the transaction; `not_found` when there is none. */
export async function lockTier(
  manager: EntityManager,
  id: string
): Promise<Tier> {
  const tier = await manager.findOne(Tier, {
    where: { id },
    lock: { mode: "pessimistic_write" },
  })
  if (!tier) {
    throw notFound(`There is no tier with id ${id}`)
  }
  return tier
}

async function moveDefault(
  manager: EntityManager,
  tier: Tier,
  isDefault: boolean | undefined
): Promise<void> {
  if (isDefault === undefined || isDefault === tier.is_default) {
    return
  }
  if (!isDefault) {
    throw notAllowed(
      "One tier is always the default; make another tier the default instead"
    )
  }
  await manager.update(Tier, { is_default: true }, { is_default: false })
  await manager.update(Tier, { id: tier.id }, { is_default: true })
}
