import { newEntityId } from "../entity-id"
import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { Tier } from "../entities"
import { invalid } from "../errors"
import { publishTierRates } from "./publish-tier-rates"
import { namingTierClash } from "./tier-clash"

export interface NewTier {
  name: string
  /** One above the highest, when left out. */
  rank?: number
  /** By level, in parts per million. */
  rates_ppm: number[]
  is_default?: boolean
  actor: Actor
}

/** Creates a tier and publishes a plan version with its rates. */
export async function createTier(
  dataSource: DataSource,
  tier: NewTier,
  vocabulary: Vocabulary
): Promise<Tier> {
  return namingTierClash(() =>
    dataSource.transaction(async (manager) => {
      const id = newEntityId("tier")
      if (tier.is_default) {
        await manager.update(Tier, { is_default: true }, { is_default: false })
      }
      await manager.insert(Tier, {
        id,
        name: tierName(tier.name),
        rank: tier.rank ?? (await nextRank(manager)),
        is_default: tier.is_default ?? false,
      })
      await recordAudit(manager, {
        actor: tier.actor,
        action: "tier.created",
        subject: { type: "tier", id },
        detail: { name: tier.name, rates_ppm: tier.rates_ppm },
      })
      await publishTierRates(manager, {
        tierId: id,
        ratesPpm: tier.rates_ppm,
        vocabulary,
        actor: tier.actor,
      })
      return manager.findOneByOrFail(Tier, { id })
    })
  )
}

/** A tier's name as it is kept; throws `invalid_data` when empty or too long. */
export function tierName(name: string): string {
  const trimmed = name.trim()
  if (trimmed === "" || trimmed.length > 100) {
    throw invalid("A tier's name has 1 to 100 characters")
  }
  return trimmed
}

async function nextRank(manager: EntityManager): Promise<number> {
  const highest = await manager.maximum(Tier, "rank")
  return (highest ?? 0) + 1
}
