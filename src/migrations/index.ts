import { CreateTables20261124000000 } from "./20261124000000-create-tables"
import { CreateVariantCosts20261124200000 } from "./20261124200000-create-variant-costs"
import { PlanLifecycle20261125000000 } from "./20261125000000-plan-lifecycle"

/** Every migration, in order; named here so that a bundler or a moved folder cannot lose one. */
export const migrations = [
  CreateTables20261124000000,
  CreateVariantCosts20261124200000,
  PlanLifecycle20261125000000,
]
