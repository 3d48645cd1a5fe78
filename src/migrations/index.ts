import { CreateTables20261124000000 } from "./20261124000000-create-tables"
import { FreezeAttributions20261124100000 } from "./20261124100000-freeze-attributions"
import { RequestByReference20261124110000 } from "./20261124110000-request-by-reference"
import { CreateVariantCosts20261124200000 } from "./20261124200000-create-variant-costs"
import { PlanLifecycle20261125000000 } from "./20261125000000-plan-lifecycle"
import { Simulations20261125100000 } from "./20261125100000-simulations"
import { CreateCoupons20261125200000 } from "./20261125200000-create-coupons"
import { DocumentsAsWritten20261125300000 } from "./20261125300000-documents-as-written"
import { RoomForReconciling20261125310000 } from "./20261125310000-room-for-reconciling"
import { CommissionsWithoutLocks20261125320000 } from "./20261125320000-commissions-without-locks"
import { Settlement20261125400000 } from "./20261125400000-settlement"
import { StatementsWithoutLocks20261125500000 } from "./20261125500000-statements-without-locks"
import { CommissionsUnderAttributions20261125510000 } from "./20261125510000-commissions-under-attributions"
import { ResultsAndTiers20261126000000 } from "./20261126000000-results-and-tiers"
import { AwardsAndTargets20261126100000 } from "./20261126100000-awards-and-targets"
import { Contests20261126200000 } from "./20261126200000-contests"
import { RecoveredGrace20261128000000 } from "./20261128000000-recovered-grace"
import { CommissionsByOrder20261128100000 } from "./20261128100000-commissions-by-order"
import { CountOnAttributions20261128200000 } from "./20261128200000-count-on-attributions"
import { CompactTraces20261128300000 } from "./20261128300000-compact-traces"
import { AnswersAsWritten20261128400000 } from "./20261128400000-answers-as-written"
import { SeenByReconcile20261129000000 } from "./20261129000000-seen-by-reconcile"
import { TaxedOnce20261129100000 } from "./20261129100000-taxed-once"
import { CouponsByPromotion20261129150000 } from "./20261129150000-coupons-by-promotion"
import { FormerCodes20261129200000 } from "./20261129200000-former-codes"
import { ForgetReferrals20261129300000 } from "./20261129300000-forget-referrals"

/** Every migration, in order; named here so that a bundler or a moved folder cannot lose one. */
export const migrations = [
  CreateTables20261124000000,
  FreezeAttributions20261124100000,
  RequestByReference20261124110000,
  CreateVariantCosts20261124200000,
  PlanLifecycle20261125000000,
  Simulations20261125100000,
  CreateCoupons20261125200000,
  DocumentsAsWritten20261125300000,
  RoomForReconciling20261125310000,
  CommissionsWithoutLocks20261125320000,
  Settlement20261125400000,
  StatementsWithoutLocks20261125500000,
  CommissionsUnderAttributions20261125510000,
  ResultsAndTiers20261126000000,
  AwardsAndTargets20261126100000,
  Contests20261126200000,
  RecoveredGrace20261128000000,
  CommissionsByOrder20261128100000,
  CountOnAttributions20261128200000,
  CompactTraces20261128300000,
  AnswersAsWritten20261128400000,
  SeenByReconcile20261129000000,
  TaxedOnce20261129100000,
  CouponsByPromotion20261129150000,
  FormerCodes20261129200000,
  ForgetReferrals20261129300000,
]
