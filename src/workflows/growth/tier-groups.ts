import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { distributionOf } from "../steps/module"

/** Distributors whose groups are looked at in one go. */
const PAGE = 500

export interface TierGroupsInput {
  /** Everybody, when left out. */
  distributor_ids?: string[]
}

export interface TierGroupsResult {
  added: number
  removed: number
}

interface Pair {
  customer_id: string
  customer_group_id: string
}

/**
 * Puts the customers that distributors are into the customer group of their tier,
 * and takes them out of those of other tiers; groups that are no tier's stay as
 * they are. Only what differs is changed, so it can run as often as one likes:
 * there is nothing to compensate.
 */
const syncTierGroupsStep = createStep(
  "distribution-sync-tier-groups",
  async (input: TierGroupsInput, { container }) => {
    const groups = await distributionOf(container).growth.tierGroups()
    const result: TierGroupsResult = { added: 0, removed: 0 }
    if (groups.all.size === 0) {
      return new StepResponse(result)
    }
    for await (const page of pagesOf(container, input.distributor_ids)) {
      const { add, remove } = await differences(container, page, groups)
      const customers = container.resolve(Modules.CUSTOMER)
      if (add.length > 0) {
        await customers.addCustomerToGroup(add)
      }
      if (remove.length > 0) {
        await customers.removeCustomerFromGroup(remove)
      }
      result.added += add.length
      result.removed += remove.length
    }
    if (!input.distributor_ids) {
      await distributionOf(container).growth.forgetLeftGroups(groups.left)
    }
    return new StepResponse(result)
  }
)

export const syncTierGroupsWorkflow = createWorkflow(
  "distribution-sync-tier-groups",
  (input: WorkflowData<TierGroupsInput>) =>
    new WorkflowResponse(syncTierGroupsStep(input))
)

interface Member {
  id: string
  customer_id: string
  status: string
  tier_id: string
}

async function* pagesOf(
  container: MedusaContainer,
  ids: string[] | undefined
): AsyncGenerator<Member[]> {
  for (let after = ""; ;) {
    const page = await distributionOf(container).listDistributors(
      { id: { $gt: after, ...(ids ? { $in: ids } : {}) } },
      { take: PAGE, order: { id: "ASC" } }
    )
    const last = page.at(-1)
    if (!last) {
      return
    }
    yield page
    after = last.id
  }
}

interface TierGroups {
  /** Tier id → its group. */
  byTier: ReadonlyMap<string, string>
  /** Groups that tiers have, or had and somebody may still be in. */
  all: ReadonlySet<string>
}

async function differences(
  container: MedusaContainer,
  members: readonly Member[],
  { byTier, all }: TierGroups
): Promise<{ add: Pair[]; remove: Pair[] }> {
  const existing = await existingGroups(container, all)
  const actual = await groupsOf(
    container,
    members.map(({ customer_id }) => customer_id)
  )
  const add: Pair[] = []
  const remove: Pair[] = []
  for (const { customer_id, status, tier_id } of members) {
    const current = actual.get(customer_id)
    if (!current) {
      continue
    }
    const wanted = status === "active" ? byTier.get(tier_id) : undefined
    if (wanted && existing.has(wanted) && !current.has(wanted)) {
      add.push({ customer_id, customer_group_id: wanted })
    }
    for (const group of current) {
      if (group !== wanted && all.has(group)) {
        remove.push({ customer_id, customer_group_id: group })
      }
    }
  }
  return { add, remove }
}

/** The groups each customer is in; one that was deleted is left out. */
async function groupsOf(
  container: MedusaContainer,
  customerIds: readonly string[]
): Promise<Map<string, Set<string>>> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "customer",
      fields: ["id", "groups.id"],
      filters: { id: [...customerIds] },
    })
  return new Map(
    data.map(({ id, groups }) => [
      id,
      new Set(
        groups?.flatMap((group: { id: string } | null) => group?.id ?? [])
      ),
    ])
  )
}

/** A group that the merchant deleted takes nobody in. */
async function existingGroups(
  container: MedusaContainer,
  ids: ReadonlySet<string>
): Promise<Set<string>> {
  const groups = await container
    .resolve(Modules.CUSTOMER)
    .listCustomerGroups({ id: [...ids] }, { select: ["id"], take: ids.size })
  return new Set(groups.map(({ id }) => id))
}
