import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { tiersAskedFor, type TierCriteria } from "../domain/growth/criteria"
import type { TierRights } from "../domain/growth/rights"
import type { TierSettlement } from "../domain/settlement/terms"
import { Tier } from "../entities"
import { notAllowed, notFound } from "../errors"
import { noteLeftGroup } from "../growth/tiers/tier-groups"
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
  /** How it is reached and kept; null leaves that to people. */
  criteria?: TierCriteria | null
  rights?: TierRights
  /** The Medusa customer group its members are put in. */
  customer_group_id?: string | null
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
      await assertTiersOf(manager, update.criteria)
      await manager.update(
        Tier,
        { id: tier.id },
        {
          ...(update.name === undefined ? {} : { name: tierName(update.name) }),
          ...(update.rank === undefined ? {} : { rank: update.rank }),
          ...given(update, [
            "settlement",
            "criteria",
            "rights",
            "customer_group_id",
          ]),
          updated_at: new Date(),
        }
      )
      await leaveGroup(manager, tier, update)
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

/** What of an update was said, as it is to be stored. */
function given<Key extends keyof TierUpdate>(
  update: TierUpdate,
  keys: readonly Key[]
): Partial<Pick<TierUpdate, Key>> {
  return Object.fromEntries(
    keys.flatMap((key) =>
      update[key] === undefined ? [] : [[key, update[key]]]
    )
  ) as Partial<Pick<TierUpdate, Key>>
}

/** Whoever is in the group that the tier had is taken out by and by. */
async function leaveGroup(
  manager: EntityManager,
  { customer_group_id: before }: Tier,
  { customer_group_id: after }: TierUpdate
): Promise<void> {
  if (after !== undefined && before !== null && before !== after) {
    await noteLeftGroup(manager, before)
  }
}

/** Criteria may ask for recruits in tiers that there are. */
async function assertTiersOf(
  manager: EntityManager,
  criteria: TierCriteria | null | undefined
): Promise<void> {
  for (const id of new Set(tiersAskedFor(criteria))) {
    if (!(await manager.existsBy(Tier, { id }))) {
      throw notFound(`The criteria name a tier with id ${id}, which is none`)
    }
  }
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
