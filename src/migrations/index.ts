import { CreateTables20261124000000 } from "./20261124000000-create-tables"
import { PlanLifecycle20261125000000 } from "./20261125000000-plan-lifecycle"
import { Simulations20261125100000 } from "./20261125100000-simulations"

/** Every migration, in order; named here so that a bundler or a moved folder cannot lose one. */
export const migrations = [
  CreateTables20261124000000,
  PlanLifecycle20261125000000,
  Simulations20261125100000,
]
