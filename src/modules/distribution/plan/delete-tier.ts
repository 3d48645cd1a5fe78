import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { Distributor, Tier } from "../entities"
import { notAllowed } from "../errors"
import { tiersAskedFor } from "../domain/growth/criteria"
import { assertNotAddressed } from "../growth/tiers/assert-not-addressed"
import { noteLeftGroup } from "../growth/tiers/tier-groups"
import { publishTierRates } from "./publish-tier-rates"
import { lockTier } from "./update-tier"

/** Deletes a tier that nobody is in; past orders keep the terms they had. */
export async function deleteTier(
  dataSource: DataSource,
  { id, actor }: { id: string; actor: Actor },
  vocabulary: Vocabulary
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const tier = await lockTier(manager, id)
    const members = await manager.countBy(Distributor, { tier_id: id })
    if (members > 0) {
      throw notAllowed(
        `${members} distributor(s) are in the tier ${tier.name}; move them to another tier first`
      )
    }
    if (tier.is_default) {
      throw notAllowed(
        `${tier.name} is the default tier; make another tier the default first`
      )
    }
    const asking = (await manager.find(Tier)).find(({ criteria }) =>
      tiersAskedFor(criteria).includes(id)
    )
    if (asking) {
      throw notAllowed(
        `The criteria of ${asking.name} ask for recruits in ${tier.name}; change them first`
      )
    }
    await assertNotAddressed(manager, tier)
    if (tier.customer_group_id) {
      await noteLeftGroup(manager, tier.customer_group_id)
    }
    await publishTierRates(manager, {
      tierId: id,
      ratesPpm: null,
      vocabulary,
      actor,
    })
    await manager.delete(Tier, { id })
    await recordAudit(manager, {
      actor,
      action: "tier.deleted",
      subject: { type: "tier", id },
      detail: { name: tier.name },
    })
  })
}
