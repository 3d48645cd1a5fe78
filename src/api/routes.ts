import { adminAwardRoutes } from "./admin/distribution/awards/routes"
import { adminAuditEntryRoutes } from "./admin/distribution/audit-entries/routes"
import { adminContestRoutes } from "./admin/distribution/contests/routes"
import { adminCostRoutes } from "./admin/distribution/costs/routes"
import { adminDisputeRoutes } from "./admin/distribution/disputes/routes"
import { adminDistributorRoutes } from "./admin/distribution/distributors/routes"
import { adminGrowthRoutes } from "./admin/distribution/growth/routes"
import { adminMoneyRoutes } from "./admin/distribution/money/routes"
import { adminOrderRoutes } from "./admin/distribution/orders/routes"
import { adminPayoutBatchRoutes } from "./admin/distribution/payout-batches/routes"
import { adminPayoutRoutes } from "./admin/distribution/payouts/routes"
import { adminPlanRoutes } from "./admin/distribution/plan/routes"
import { adminSimulationRoutes } from "./admin/distribution/plan/simulations/routes"
import { adminPrizeRoutes } from "./admin/distribution/prizes/routes"
import { adminReconcileRequestRoutes } from "./admin/distribution/reconcile-requests/routes"
import { adminSettingsRoutes } from "./admin/distribution/settings/routes"
import { adminSettlementRoutes } from "./admin/distribution/settlement/routes"
import { adminStatementRoutes } from "./admin/distribution/statements/routes"
import { adminTargetRoutes } from "./admin/distribution/targets/routes"
import { adminTierRoutes } from "./admin/distribution/tiers/routes"
import { documentRoutes } from "./document-routes"
import type { ValidatedRoute } from "./shared/validated-route"
import { storeGrowthRoutes } from "./store/growth-routes"
import { storeContestRoutes } from "./store/contest-routes"
import { storeMoneyRoutes } from "./store/money-routes"
import { storeRoutes } from "./store/routes"

/** What every route of this plugin accepts. */
export const validatedRoutes: ValidatedRoute[] = [
  ...adminDistributorRoutes,
  ...adminTierRoutes,
  ...adminGrowthRoutes,
  ...adminCostRoutes,
  ...adminPlanRoutes,
  ...adminSimulationRoutes,
  ...adminOrderRoutes,
  ...adminPayoutBatchRoutes,
  ...adminPayoutRoutes,
  ...adminMoneyRoutes,
  ...adminSettingsRoutes,
  ...adminSettlementRoutes,
  ...adminStatementRoutes,
  ...adminDisputeRoutes,
  ...adminContestRoutes,
  ...adminReconcileRequestRoutes,
  ...adminAuditEntryRoutes,
  ...adminTargetRoutes,
  ...adminAwardRoutes,
  ...adminPrizeRoutes,
  ...documentRoutes,
  ...storeRoutes,
  ...storeMoneyRoutes,
  ...storeGrowthRoutes,
  ...storeContestRoutes,
]
