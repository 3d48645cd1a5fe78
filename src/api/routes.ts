import { adminAuditEntryRoutes } from "./admin/distribution/audit-entries/routes"
import { adminCostRoutes } from "./admin/distribution/costs/routes"
import { adminDistributorRoutes } from "./admin/distribution/distributors/routes"
import { adminMoneyRoutes } from "./admin/distribution/money/routes"
import { adminOrderRoutes } from "./admin/distribution/orders/routes"
import { adminPayoutBatchRoutes } from "./admin/distribution/payout-batches/routes"
import { adminPayoutRoutes } from "./admin/distribution/payouts/routes"
import { adminPlanRoutes } from "./admin/distribution/plan/routes"
import { adminSimulationRoutes } from "./admin/distribution/plan/simulations/routes"
import { adminReconcileRequestRoutes } from "./admin/distribution/reconcile-requests/routes"
import { adminSettingsRoutes } from "./admin/distribution/settings/routes"
import { adminTierRoutes } from "./admin/distribution/tiers/routes"
import { documentRoutes } from "./document-routes"
import type { ValidatedRoute } from "./shared/validated-route"
import { storeMoneyRoutes } from "./store/money-routes"
import { storeRoutes } from "./store/routes"

/** What every route of this plugin accepts. */
export const validatedRoutes: ValidatedRoute[] = [
  ...adminDistributorRoutes,
  ...adminTierRoutes,
  ...adminCostRoutes,
  ...adminPlanRoutes,
  ...adminSimulationRoutes,
  ...adminOrderRoutes,
  ...adminPayoutBatchRoutes,
  ...adminPayoutRoutes,
  ...adminMoneyRoutes,
  ...adminSettingsRoutes,
  ...adminReconcileRequestRoutes,
  ...adminAuditEntryRoutes,
  ...documentRoutes,
  ...storeRoutes,
  ...storeMoneyRoutes,
]
