import type { MedusaContainer } from "@medusajs/framework/types"
import { GROWTH_EVENTS } from "../../../modules/distribution/growth/events"
import { distributionOf } from "../../steps/module"
import { addresseeOf } from "../addressee"
import { portalUrl } from "../links"
import type { Compose } from "../message"

/** A distributor is in another tier. */
export const tierChanged: Compose = async (id, container) => {
  const distribution = distributionOf(container)
  const distributor = await addresseeOf(container, id)
  const [change] = await distribution.listTierChanges(
    { distributor_id: id },
    { take: 1, order: { created_at: "DESC", id: "DESC" } }
  )
  if (!distributor || !change || change.from_tier_id === change.to_tier_id) {
    return null
  }
  const { from_tier_id, to_tier_id } = change
  const named = await tierNames(container, [from_tier_id, to_tier_id])
  const tier = named(to_tier_id)
  return {
    template: "distribution-tier-changed",
    to: distributor.email,
    receiverId: distributor.customer_id,
    resource: { type: "distribution_distributor", id },
    key: `${GROWTH_EVENTS.DISTRIBUTOR_TIER_CHANGED}:${change.id}`,
    subject: {
      en: `You are in the tier ${tier.name} now`,
      zhCN: `您的等级现为${tier.name}`,
    },
    data: {
      distributor,
      tier,
      from_tier: named(from_tier_id),
      cause: change.cause,
      reason: change.reason,
      url: portalUrl(container, "/progress"),
    },
  }
}

/** A distributor is below what its tier asks, and has time to mend. */
export const tierAtRisk: Compose = async (id, container) => {
  const distribution = distributionOf(container)
  const [verdict] = await distribution.listTierVerdicts({ id }, { take: 1 })
  const distributor =
    verdict && (await addresseeOf(container, verdict.distributor_id))
  if (!verdict || !distributor || verdict.kind !== "grace") {
    return null
  }
  const { from_tier_id, to_tier_id, grace_until } = verdict
  const named = await tierNames(container, [from_tier_id, to_tier_id])
  const tier = named(from_tier_id)
  return {
    template: "distribution-tier-at-risk",
    to: distributor.email,
    receiverId: distributor.customer_id,
    resource: { type: "distribution_distributor", id: distributor.id },
    key: `${GROWTH_EVENTS.TIER_AT_RISK}:${id}`,
    subject: {
      en: `Your tier ${tier.name} is at risk`,
      zhCN: `您的${tier.name}等级可能无法保留`,
    },
    data: {
      distributor,
      tier,
      falls_to: named(to_tier_id),
      grace_until,
      url: portalUrl(container, "/progress"),
    },
  }
}

/** Little is missing to a distributor's next tier. */
export const tierClose: Compose = async (id, container) => {
  const distribution = distributionOf(container)
  const distributor = await addresseeOf(container, id)
  const reminder = await distribution.growth.reminderOf(id)
  if (!distributor || !reminder) {
    return null
  }
  const { tier_id, told_on } = reminder
  const tier = (await tierNames(container, [tier_id]))(tier_id)
  return {
    template: "distribution-tier-close",
    to: distributor.email,
    receiverId: distributor.customer_id,
    resource: { type: "distribution_distributor", id },
    key: `${GROWTH_EVENTS.TIER_CLOSE}:${id}:${tier_id}:${told_on}`,
    subject: {
      en: `You are close to the tier ${tier.name}`,
      zhCN: `您即将达到${tier.name}等级`,
    },
    data: { distributor, tier, url: portalUrl(container, "/progress") },
  }
}

async function tierNames(
  container: MedusaContainer,
  ids: readonly string[]
): Promise<(id: string) => { id: string; name: string }> {
  const tiers = await distributionOf(container).listTiers(
    { id: [...new Set(ids)] },
    { take: null }
  )
  const names = new Map(tiers.map(({ id, name }) => [id, name]))
  return (id) => ({ id, name: names.get(id) ?? id })
}
