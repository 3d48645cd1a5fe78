import type { MedusaContainer } from "@medusajs/framework/types"
import { createCustomersWorkflow } from "@medusajs/medusa/core-flows"
import type DistributionModuleService from "../../src/modules/distribution/service"
import { enrolDistributorWorkflow, nudgeDrain } from "../../src/workflows"

export const SYSTEM_ACTOR = { id: null, type: "system" } as const

export function distributionOf(
  container: MedusaContainer
): DistributionModuleService {
  return container.resolve<DistributionModuleService>("distribution")
}

export interface TestDistributor {
  id: string
  code: string
  customerId: string
}

export async function createCustomer(
  container: MedusaContainer,
  name: string
): Promise<string> {
  const { result } = await createCustomersWorkflow(container).run({
    input: {
      customersData: [{ email: `${name}@example.com`, first_name: name }],
    },
  })
  return result[0]!.id
}

/** Enrols a new customer as an active distributor. */
export async function enrol(
  container: MedusaContainer,
  name: string,
  sponsor?: TestDistributor,
  tierId?: string
): Promise<TestDistributor> {
  const customerId = await createCustomer(container, name)
  const { result } = await enrolDistributorWorkflow(container).run({
    input: {
      customer_id: customerId,
      code: `${name.toUpperCase()}-1`,
      sponsor_id: sponsor?.id ?? null,
      tier_id: tierId,
      status: "active",
      actor: SYSTEM_ACTOR,
    },
  })
  return { id: result.id, code: result.code, customerId }
}

/** A line of distributors; the first has no sponsor. Given from the seller upwards. */
export async function enrolChain(
  container: MedusaContainer,
  names: string[]
): Promise<TestDistributor[]> {
  const fromTop: TestDistributor[] = []
  for (const name of [...names].reverse()) {
    fromTop.push(await enrol(container, name, fromTop.at(-1)))
  }
  return fromTop.reverse()
}

/** Reconciles an order, and waits for a drain that is under way already. */
export async function reconcile(
  container: MedusaContainer,
  orderId: string
): Promise<void> {
  await distributionOf(container).requestReconcile({
    orderIds: [orderId],
    cause: "test",
  })
  await nudgeDrain(container)
}
