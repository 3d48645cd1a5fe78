import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type {
  Compared,
  ComparedDistributor,
  CurrencyOutcome,
  SimulationOutcome,
} from "../../../../../modules/distribution/simulation/outcome"
import { distributionOf } from "../../../../../workflows/steps/module"
import { amountsIn } from "../../../../shared/amounts"
import { distributorSummaries } from "../../../../shared/distributor-summaries"
import type {
  AdminCurrencySimulation,
  AdminSimulationResult,
  DistributorSummary,
} from "../../../../types"

interface Named {
  tiers: ReadonlyMap<string, string>
  categories: ReadonlyMap<string, string>
  distributors: ReadonlyMap<string, DistributorSummary>
}

/** A result with amounts in major units and the names of today. */
export async function presentOutcome(
  scope: MedusaContainer,
  { orders, by_currency }: SimulationOutcome
): Promise<AdminSimulationResult> {
  const toAmount = await amountsIn(
    scope,
    by_currency.map(({ currency_code }) => currency_code)
  )
  const named = await namesIn(scope, by_currency)
  return {
    orders,
    by_currency: by_currency.map((one) =>
      presentCurrency(one, named, (minorUnits) =>
        toAmount(minorUnits, one.currency_code)
      )
    ),
  }
}

function presentCurrency(
  outcome: CurrencyOutcome,
  { tiers, categories, distributors }: Named,
  inMajor: (minorUnits: string) => number
): AdminCurrencySimulation {
  const both = ({ paid, simulated }: Compared) => ({
    paid: inMajor(paid),
    simulated: inMajor(simulated),
  })
  const distributor = (row: ComparedDistributor) => ({
    distributor: distributors.get(row.distributor_id) ?? {
      id: row.distributor_id,
      code: row.distributor_id,
      name: row.distributor_id,
    },
    ...both(row),
    change: inMajor(row.change),
  })
  const { by_distributor, over_margin_floor: over } = outcome
  return {
    currency_code: outcome.currency_code,
    orders: outcome.orders,
    sales: inMajor(outcome.sales),
    ...both(outcome),
    by_level: outcome.by_level.map((row) => ({
      level: row.level,
      ...both(row),
    })),
    by_tier: outcome.by_tier.map((row) => ({
      tier_id: row.tier_id,
      tier_name: tiers.get(row.tier_id) ?? null,
      ...both(row),
    })),
    by_category: outcome.by_category.map((row) => ({
      category_id: row.category_id,
      category_name: categories.get(row.category_id ?? "") ?? null,
      ...both(row),
    })),
    by_distributor: {
      winners: by_distributor.winners.map(distributor),
      losers: by_distributor.losers.map(distributor),
      count: by_distributor.count,
    },
    over_margin_floor: {
      count: over.count,
      judged: over.judged,
      orders: over.orders.map((order) => ({
        order_id: order.order_id,
        display_id: order.display_id,
        margin: inMajor(order.margin),
        commission: inMajor(order.commission),
      })),
    },
  }
}

async function namesIn(
  scope: MedusaContainer,
  outcomes: readonly CurrencyOutcome[]
): Promise<Named> {
  const tiers = await distributionOf(scope).listTiers({}, { take: null })
  return {
    tiers: new Map(tiers.map(({ id, name }) => [id, name])),
    categories: await categoryNames(scope, outcomes),
    distributors: await distributorSummaries(
      scope,
      outcomes.flatMap(({ by_distributor: { winners, losers } }) =>
        [...winners, ...losers].map(({ distributor_id }) => distributor_id)
      )
    ),
  }
}

async function categoryNames(
  scope: MedusaContainer,
  outcomes: readonly CurrencyOutcome[]
): Promise<Map<string, string>> {
  const ids = outcomes.flatMap(({ by_category }) =>
    by_category.flatMap(({ category_id }) => category_id ?? [])
  )
  if (ids.length === 0) {
    return new Map()
  }
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_category",
    fields: ["id", "name"],
    filters: { id: [...new Set(ids)] },
  })
  return new Map(data.map(({ id, name }) => [id, name]))
}
