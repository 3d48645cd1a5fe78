import { adminAuditEntryRoutes } from "./admin/distribution/audit-entries/routes"
import { adminCostRoutes } from "./admin/distribution/costs/routes"
import { adminDisputeRoutes } from "./admin/distribution/disputes/routes"
import { adminDistributorRoutes } from "./admin/distribution/distributors/routes"
import { adminOrderRoutes } from "./admin/distribution/orders/routes"
import { adminPlanRoutes } from "./admin/distribution/plan/routes"
import { adminSimulationRoutes } from "./admin/distribution/plan/simulations/routes"
import { adminReconcileRequestRoutes } from "./admin/distribution/reconcile-requests/routes"
import { adminSettingsRoutes } from "./admin/distribution/settings/routes"
import { adminSettlementRoutes } from "./admin/distribution/settlement/routes"
import { adminStatementRoutes } from "./admin/distribution/statements/routes"
import { adminTierRoutes } from "./admin/distribution/tiers/routes"
import type { ValidatedRoute } from "./shared/validated-route"
import { storeRoutes } from "./store/routes"

/** What every route of this plugin accepts. */
export const validatedRoutes: ValidatedRoute[] = [
  ...adminDistributorRoutes,
  ...adminTierRoutes,
  ...adminCostRoutes,
  ...adminPlanRoutes,
  ...adminSimulationRoutes,
  ...adminOrderRoutes,
  ...adminSettingsRoutes,
  ...adminSettlementRoutes,
  ...adminStatementRoutes,
  ...adminDisputeRoutes,
  ...adminReconcileRequestRoutes,
  ...adminAuditEntryRoutes,
  ...storeRoutes,
]
