import type DistributionModuleService from "../../modules/distribution/service"

type Service = DistributionModuleService

/* The rows that the module's service reads. */

export type Distributor = Awaited<ReturnType<Service["retrieveDistributor"]>>
export type Tier = Awaited<ReturnType<Service["retrieveTier"]>>
export type Plan = Awaited<ReturnType<Service["retrievePlan"]>>
export type PlanDraft = Awaited<ReturnType<Service["retrievePlanDraft"]>>
export type Simulation = Awaited<ReturnType<Service["retrieveSimulation"]>>
export type Coupon = Awaited<ReturnType<Service["retrieveCoupon"]>>
export type Referral = Awaited<ReturnType<Service["retrieveReferral"]>>
export type Attribution = Awaited<ReturnType<Service["retrieveAttribution"]>>
export type Commission = Awaited<ReturnType<Service["retrieveCommission"]>>
export type PayoutBatch = Awaited<ReturnType<Service["retrievePayoutBatch"]>>
export type Adjustment = Awaited<ReturnType<Service["retrieveAdjustment"]>>
export type Statement = Awaited<ReturnType<Service["retrieveStatement"]>>
export type StatementDispute = Awaited<
  ReturnType<Service["retrieveStatementDispute"]>
>
export type Payout = Awaited<ReturnType<Service["retrievePayout"]>>
export type StatementLine = Awaited<
  ReturnType<Service["settlement"]["statementLines"]>
>[number]
export type SettlementPeriod = Awaited<
  ReturnType<Service["retrieveSettlementPeriod"]>
>
export type TierEvaluation = Awaited<
  ReturnType<Service["retrieveTierEvaluation"]>
>
export type Contest = Awaited<ReturnType<Service["retrieveContest"]>>
export type ContestStanding = Awaited<
  ReturnType<Service["retrieveContestStanding"]>
>
export type ContestObjection = Awaited<
  ReturnType<Service["retrieveContestObjection"]>
>
export type Award = Awaited<ReturnType<Service["retrieveAward"]>>
export type Prize = Awaited<ReturnType<Service["retrievePrize"]>>
export type Target = Awaited<ReturnType<Service["retrieveTarget"]>>
