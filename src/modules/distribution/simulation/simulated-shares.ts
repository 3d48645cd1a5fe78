import { type EntityManager, MoreThan } from "typeorm"
import { SimulatedDistributor } from "../entities"

export interface SharesPage {
  simulationId: string
  currency: string
  /** The last distributor of the page before. */
  after: string
  limit: number
}

/** What distributors have and would have in one currency, by id; walks the primary key. */
export function simulatedShares(
  manager: EntityManager,
  { simulationId, currency, after, limit }: SharesPage
): Promise<SimulatedDistributor[]> {
  return manager.find(SimulatedDistributor, {
    where: {
      simulation_id: simulationId,
      currency_code: currency,
      distributor_id: MoreThan(after),
    },
    order: { distributor_id: "ASC" },
    take: limit,
  })
}
