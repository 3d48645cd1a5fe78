export { changeDistributorStatusWorkflow } from "./change-distributor-status"
export { endEnrolmentOfCustomer } from "./end-enrolment-of-customer"
export { changeDistributorTierWorkflow } from "./change-distributor-tier"
export { addCouponWorkflow, removeCouponWorkflow } from "./coupons"
export { createTierWorkflow } from "./create-tier"
export { deleteTierWorkflow } from "./delete-tier"
export { drainReconcileRequests } from "./drain"
export { enrolDistributorWorkflow } from "./enrol-distributor"
export { DistributionEvents } from "./events"
export { importVariantCostsWorkflow } from "./import-variant-costs"
export { landPayoutNewsWorkflow } from "./land-payout-news"
export { moveDistributorWorkflow } from "./move-distributor"
export { notifiedEvents } from "./notifications/messages"
export { notifyDistributorWorkflow } from "./notifications/notify-distributor"
export { nudgeDrain, nudgeDrainSoon } from "./nudge-drain"
export { nudgeNotices, tellNotices } from "./notices/nudge-notices"
export { nudgeSimulations } from "./nudge-simulations"
export {
  removePayoutMethodWorkflow,
  savePayoutMethodWorkflow,
  saveTaxProfileWorkflow,
} from "./payout-methods"
export {
  createPlanDraftWorkflow,
  deletePlanDraftWorkflow,
  publishPlanDraftWorkflow,
  updatePlanDraftWorkflow,
} from "./plan-drafts"
export { publishPlanWorkflow } from "./publish-plan"
export { reconcileOrders, reconcileOrdersWorkflow } from "./reconcile-orders"
export { recordClickWorkflow } from "./record-click"
export { referCartWorkflow, removeCartReferralWorkflow } from "./refer-cart"
export { releaseHoldsWorkflow } from "./release-holds"
export { requestReconcileWorkflow } from "./request-reconcile"
export { askToReconcile } from "./steps/request-reconcile"
export { setVariantCostsWorkflow } from "./set-variant-costs"
export {
  cancelSimulationWorkflow,
  deleteSimulationWorkflow,
  requestSimulationWorkflow,
  simulatePlanWorkflow,
} from "./simulations"
export { sweepOrders } from "./sweep"
export { updateDistributorWorkflow } from "./update-distributor"
export { updateSettingsWorkflow } from "./update-settings"
export { updateTierWorkflow } from "./update-tier"
export { withdrawPlanWorkflow } from "./withdraw-plan"
export {
  adjustBalanceWorkflow,
  reverseAdjustmentWorkflow,
} from "./settlement/adjustments"
export {
  approveAllReviewed,
  approveReviewed,
} from "./settlement/approve-reviewed"
export {
  closePeriods,
  closePeriodsWorkflow,
  openPeriodsWorkflow,
} from "./settlement/close-periods"
export { nudgeClosing } from "./settlement/nudge-closing"
export {
  answerDisputeWorkflow,
  openDisputeWorkflow,
  withdrawDisputeWorkflow,
} from "./settlement/disputes"
export {
  approveStatementsWorkflow,
  issueStatementsWorkflow,
  settleOnRequestWorkflow,
  updateSettlementSettingsWorkflow,
  voidStatementWorkflow,
} from "./settlement/statements"
export {
  approvePayoutBatchWorkflow,
  cancelPayoutBatchWorkflow,
  createPayoutBatchWorkflow,
  landPayoutWorkflow,
  retryPayoutWorkflow,
} from "./payouts/batches"
export { takeBankFile } from "./payouts/bank-file"
export { markBatchPaid } from "./payouts/mark-batch-paid"
export { nudgePayouts } from "./payouts/nudge-payouts"
export { sendPayouts } from "./payouts/send-payouts"
export {
  decideTierProposalsWorkflow,
  evaluateTiersWorkflow,
  removeCurrencyRateWorkflow,
  setCurrencyRateWorkflow,
  undoTierEvaluationWorkflow,
  updateGrowthSettingsWorkflow,
} from "./growth/tiers"
export { syncTierGroupsWorkflow } from "./growth/tier-groups"
export {
  answerContestObjectionWorkflow,
  awardContestWorkflow,
  cancelContestWorkflow,
  createContestWorkflow,
  deleteContestWorkflow,
  openContestObjectionWorkflow,
  openContestWorkflow,
  runContestsWorkflow,
  tellWhoIsCloseWorkflow,
  updateContestWorkflow,
} from "./growth/contests"
export {
  claimPrizeWorkflow,
  createPrizeWorkflow,
  deletePrizeWorkflow,
  markPrizeWorkflow,
  updatePrizeWorkflow,
} from "./growth/prizes"
export {
  makePromotionCodes,
  makePromotionCodesWorkflow,
} from "./growth/promotion-codes"
export {
  activateTargetWorkflow,
  createTargetWorkflow,
  deleteTargetWorkflow,
  endTargetWorkflow,
  settleTargets,
  settleTargetsWorkflow,
  updateTargetWorkflow,
} from "./growth/targets"
