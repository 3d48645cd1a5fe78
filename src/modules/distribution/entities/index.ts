import type { EntityDeclaration } from "../../../orm-bridge"
import { Account } from "./account"
import { Adjustment } from "./adjustment"
import { Counter } from "./counter"
import { KeyedRequest } from "./keyed-request"
import { Notice } from "./notice"
import { Payout } from "./payout"
import { PayoutBatch } from "./payout-batch"
import { PayoutMethod } from "./payout-method"
import { SettlementPeriod } from "./settlement-period"
import { SettlementSettings } from "./settlement-settings"
import { Statement } from "./statement"
import { StatementDispute } from "./statement-dispute"
import { TaxProfile } from "./tax-profile"
import { Target } from "./target"
import { TargetPeriod } from "./target-period"
import { TargetResult } from "./target-result"
import { Attribution } from "./attribution"
import { AuditEntry } from "./audit-entry"
import { Award } from "./award"
import { CartReferral } from "./cart-referral"
import { Click } from "./click"
import { Commission } from "./commission"
import { Contest } from "./contest"
import { ContestObjection } from "./contest-objection"
import { ContestStanding } from "./contest-standing"
import { CurrencyRate } from "./currency-rate"
import { DailyResult } from "./daily-result"
import { Coupon } from "./coupon"
import { Distributor } from "./distributor"
import { FormerCode } from "./former-code"
import { GrowthSettings } from "./growth-settings"
import { Plan } from "./plan"
import { Prize } from "./prize"
import { PlanDraft } from "./plan-draft"
import { PlanWithdrawal } from "./plan-withdrawal"
import { ReconcileRequest } from "./reconcile-request"
import { Referral } from "./referral"
import { Settings } from "./settings"
import { SimulatedDistributor } from "./simulated-distributor"
import { Simulation } from "./simulation"
import { Tier } from "./tier"
import { TierChange } from "./tier-change"
import { TierEvaluation } from "./tier-evaluation"
import { TierReminder } from "./tier-reminder"
import { TierVerdict } from "./tier-verdict"
import { Transfer } from "./transfer"
import { VariantCost } from "./variant-cost"
import { Watermark } from "./watermark"

/** The entities `query.graph` reads, with the columns `q` searches. */
export const queryableEntities = {
  Distributor: { entity: Distributor, searchable: ["code", "display_name"] },
  Tier: { entity: Tier, searchable: ["name"] },
  Plan: { entity: Plan, searchable: ["note"] },
  PlanDraft: { entity: PlanDraft, searchable: ["name"] },
  Simulation: { entity: Simulation, searchable: ["name"] },
  Click: { entity: Click },
  CartReferral: { entity: CartReferral },
  Referral: { entity: Referral },
  Attribution: { entity: Attribution, searchable: ["order_id"] },
  Commission: { entity: Commission },
  Account: { entity: Account },
  Transfer: { entity: Transfer },
  AuditEntry: { entity: AuditEntry },
  ReconcileRequest: { entity: ReconcileRequest },
  VariantCost: { entity: VariantCost },
  Coupon: { entity: Coupon, searchable: ["code"] },
  SettlementPeriod: { entity: SettlementPeriod },
  Statement: { entity: Statement },
  StatementDispute: { entity: StatementDispute, searchable: ["message"] },
  Adjustment: { entity: Adjustment, searchable: ["reason"] },
  PayoutBatch: { entity: PayoutBatch },
  Payout: { entity: Payout, searchable: ["reference"] },
  PayoutMethod: { entity: PayoutMethod, searchable: ["hint"] },
  TierChange: { entity: TierChange, searchable: ["reason"] },
  TierEvaluation: { entity: TierEvaluation },
  TierVerdict: { entity: TierVerdict },
  Award: { entity: Award, searchable: ["title"] },
  Prize: { entity: Prize, searchable: ["name"] },
  Contest: { entity: Contest, searchable: ["name"] },
  ContestStanding: { entity: ContestStanding },
  ContestObjection: { entity: ContestObjection, searchable: ["message"] },
  Target: { entity: Target, searchable: ["name"] },
} satisfies Record<string, EntityDeclaration>

export const entities = [
  ...Object.values(queryableEntities).map(({ entity }) => entity),
  Counter,
  CurrencyRate,
  DailyResult,
  FormerCode,
  GrowthSettings,
  KeyedRequest,
  Notice,
  PlanWithdrawal,
  Settings,
  SettlementSettings,
  SimulatedDistributor,
  TargetPeriod,
  TargetResult,
  TaxProfile,
  TierReminder,
  Watermark,
]

export {
  Award,
  Prize,
  Contest,
  ContestObjection,
  ContestStanding,
  Target,
  TargetPeriod,
  TargetResult,
  CurrencyRate,
  DailyResult,
  FormerCode,
  GrowthSettings,
  TierChange,
  TierEvaluation,
  TierReminder,
  TierVerdict,
  Notice,
  TaxProfile,
  StatementDispute,
  Statement,
  SettlementSettings,
  SettlementPeriod,
  PayoutMethod,
  PayoutBatch,
  Payout,
  KeyedRequest,
  Counter,
  Adjustment,
  Account,
  Attribution,
  AuditEntry,
  CartReferral,
  Click,
  Commission,
  Coupon,
  Distributor,
  Plan,
  PlanDraft,
  PlanWithdrawal,
  ReconcileRequest,
  Referral,
  Settings,
  SimulatedDistributor,
  Simulation,
  Tier,
  Transfer,
  VariantCost,
  Watermark,
}
