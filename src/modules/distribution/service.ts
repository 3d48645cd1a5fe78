import type { DataSource } from "typeorm"
import { OrmService } from "../../orm-bridge"
import type { ReadBatch } from "./attribution/attribute-orders"
import type { ReconcileResult } from "./reconcile/reconcile-orders"
import { addCoupon, type NewCoupon } from "./attribution/add-coupon"
import type { OrderFacts } from "./attribution/attribution"
import { customersOfEvidence } from "./attribution/find-evidence"
import {
  type CartReference,
  referCart,
  referrerOf,
} from "./attribution/refer-cart"
import { recordClick, type Visit } from "./attribution/record-click"
import { type CouponRemoval, removeCoupon } from "./attribution/remove-coupon"
import { unattributed } from "./attribution/unattributed"
import { resolveCode } from "./attribution/resolve-code"
import { type OrdersQuery, ordersOf } from "./commission/orders-of"
import { releaseHolds } from "./commission/release-holds"
import { costChanges } from "./cost/cost-changes"
import { costedVariants } from "./cost/costed-variants"
import { type CostWanted, costsAt } from "./cost/costs-at"
import { currentCosts } from "./cost/current-costs"
import type { NewCost } from "./cost/parse-costs"
import { type CostSetting, setCosts } from "./cost/set-costs"
import {
  CartReferral,
  Click,
  Distributor,
  queryableEntities,
  Settings,
} from "./entities"
import { balancesOf } from "./ledger/balances-of"
import { checkLedger } from "./ledger/check-ledger"
import { chainsOf } from "./network/chains-of"
import {
  changeDistributorStatus,
  type StatusChange,
} from "./network/change-status"
import { downlineCounts } from "./network/downline-counts"
import { type Enrolment, enrolDistributor } from "./network/enrol-distributor"
import { type Move, moveDistributor } from "./network/move-distributor"
import {
  type DistributorUpdate,
  updateDistributor,
} from "./network/update-distributor"
import type { PlanDocument } from "./domain/plan/document"
import { explainImagined, type Imagined } from "./explain/explain-imagined"
import { explainStoredOrder } from "./explain/explain-order"
import { compilePlan } from "./domain/plan/compile"
import { rulesTouching } from "./domain/plan/touching"
import type { OrderLine } from "./domain/order"
import { digitsOf } from "./plan/compiled-plans"
import { parsePlan } from "./plan/parse-plan"
import { type PlanChanges, withChanges } from "./plan/with-changes"
import type { Vocabulary } from "./domain/plan/vocabulary"
import {
  type DistributionOptions,
  parseOptions,
  type PublicOptions,
  publicOptions,
  vocabularyFrom,
} from "./options"
import { GrowthVerbs } from "./growth/growth-verbs"
import { PayoutMethods } from "./payout/payout-methods"
import { onlyBuiltIn, type PayoutProviders } from "./payout/providers"
import { sealerOf } from "./payout/sealing"
import { createTier, type NewTier } from "./plan/create-tier"
import { deleteTier } from "./plan/delete-tier"
import { currentPlan, planStatuses } from "./plan/in-force"
import { planProblems } from "./plan/plan-problems"
import { type DraftPublication, publishDraft } from "./plan/publish-draft"
import { type Publication, publishPlan } from "./plan/publish-plan"
import {
  createDraft,
  deleteDraft,
  type DraftUpdate,
  type NewDraft,
  updateDraft,
} from "./plan/save-draft"
import { tierMemberCounts } from "./plan/tier-member-counts"
import { type TierUpdate, updateTier } from "./plan/update-tier"
import { withdrawPlan } from "./plan/withdraw-plan"
import { type ClaimedRequest, claimRequests } from "./reconcile/claim-requests"
import { hasDueRequests } from "./reconcile/has-due-requests"
import { reconcileOrders, takeTicket } from "./reconcile/reconcile-orders"
import {
  type ReconcileAsk,
  requestReconcile,
} from "./reconcile/request-reconcile"
import { failRequest, finishRequests } from "./reconcile/settle-requests"
import { type ChangedRecord, unseenOrders } from "./reconcile/unseen-orders"
import { moveWatermark, readWatermark } from "./reconcile/watermark"
import { type SettingsUpdate, updateSettings } from "./settings/update-settings"
import { cancelSimulation } from "./simulation/cancel-simulation"
import {
  type ClaimedSimulation,
  claimSimulation,
} from "./simulation/claim-simulation"
import { deleteSimulation } from "./simulation/delete-simulation"
import {
  requestSimulation,
  type SimulationRequest,
} from "./simulation/request-simulation"
import { runSimulation } from "./simulation/run-simulation"
import { type SharesPage, simulatedShares } from "./simulation/simulated-shares"
import { KeyedRequests } from "./keyed-request/keyed-requests"
import { PayoutVerbs } from "./payout/payout-verbs"
import { tellNotices, type UntoldNotice } from "./settlement/tell-notices"
import { SettlementVerbs } from "./settlement/settlement-verbs"
import type { Actor } from "./audit/record-audit"

/** The module's facade: a line for each verb; what a verb does stands in its capability. */
export default class DistributionModuleService extends OrmService(
  queryableEntities
) {
  private readonly dataSource: DataSource
  private readonly options: DistributionOptions
  private readonly vocabulary: Vocabulary
  readonly settlement: SettlementVerbs
  readonly payouts: PayoutVerbs
  readonly growth: GrowthVerbs
  readonly keyedRequests: KeyedRequests
  private readonly providers: PayoutProviders

  /** What distributors are paid to, and what they told for tax. */
  readonly payoutMethods: PayoutMethods

  constructor(
    container: { dataSource: DataSource; payoutProviders?: PayoutProviders },
    options: Record<string, unknown> = {}
  ) {
    super(container)
    const { dataSource, payoutProviders: providers = onlyBuiltIn() } = container
    this.dataSource = dataSource
    this.options = parseOptions(options)
    this.vocabulary = vocabularyFrom(this.options)
    this.settlement = new SettlementVerbs(this.dataSource)
    this.payouts = new PayoutVerbs(this.dataSource)
    this.growth = new GrowthVerbs(this.dataSource)
    this.keyedRequests = new KeyedRequests(this.dataSource)
    this.providers = providers
    const sealer = sealerOf(this.options.encryptionKey)
    this.payoutMethods = new PayoutMethods({ dataSource, providers, sealer })
  }

  readonly __hooks = {
    onApplicationShutdown: async (): Promise<void> => this.close(),
  }

  /** What the merchant configured, without its secrets. */
  getOptions(): PublicOptions {
    return publicOptions(this.options)
  }

  payoutProvider(id: string) {
    return this.providers.payoutProvider(id)
  }

  payoutProviders() {
    return this.providers.payoutProviders()
  }

  enrolDistributor(enrolment: Enrolment) {
    return enrolDistributor(this.dataSource, enrolment)
  }

  updateDistributor(update: DistributorUpdate) {
    return updateDistributor(this.dataSource, update)
  }

  changeDistributorStatus(change: StatusChange) {
    return changeDistributorStatus(this.dataSource, change)
  }

  moveDistributor(move: Move) {
    return moveDistributor(this.dataSource, move)
  }

  async uplineOf(distributorId: string) {
    const chains = await chainsOf(this.dataSource.manager, [distributorId])
    return (chains.get(distributorId) ?? []).slice(1)
  }

  downlineCounts(sponsorIds: readonly string[]) {
    return downlineCounts(this.dataSource.manager, sponsorIds)
  }

  /** The distributor a customer is, or null. */
  distributorOfCustomer(customerId: string): Promise<Distributor | null> {
    return this.dataSource.manager.findOneBy(Distributor, {
      customer_id: customerId,
    })
  }

  resolveCode(code: string) {
    return resolveCode(this.dataSource.manager, code)
  }

  /** A recorded click, or null. */
  findClick(id: string): Promise<Click | null> {
    return this.dataSource.manager.findOneBy(Click, { id })
  }

  recordClick(visit: Visit) {
    return recordClick(this.dataSource.manager, visit)
  }

  /** Of which orders something changed that reconciling has not seen yet. */
  unseenOrders(changes: readonly ChangedRecord[]) {
    return unseenOrders(this.dataSource.manager, changes)
  }

  unattributed(orderIds: readonly string[]) {
    return unattributed(this.dataSource.manager, orderIds)
  }

  /** The customers behind the distributors that these orders' evidence may lead to. */
  async customersOfEvidence(orders: readonly OrderFacts[]): Promise<string[]> {
    return customersOfEvidence(this.dataSource.manager, orders)
  }

  /** The active distributor of a code or click, or null. */
  referrerOf(reference: Pick<CartReference, "code" | "click_id">) {
    return referrerOf(this.dataSource.manager, reference)
  }

  referCart(reference: CartReference) {
    return this.dataSource.transaction((manager) =>
      referCart(manager, reference)
    )
  }

  async removeCartReferral(cartId: string): Promise<void> {
    await this.dataSource.manager.delete(CartReferral, { cart_id: cartId })
  }

  addCoupon(coupon: NewCoupon) {
    return addCoupon(this.dataSource, coupon)
  }

  removeCoupon(removal: CouponRemoval) {
    return removeCoupon(this.dataSource, removal)
  }

  currentPlan() {
    return currentPlan(this.dataSource.manager)
  }

  publishPlan(publication: Publication) {
    const { vocabulary } = this
    return publishPlan(this.dataSource, { ...publication, vocabulary })
  }

  withdrawPlan(withdrawal: { id: string; actor: Actor }) {
    return withdrawPlan(this.dataSource, withdrawal)
  }

  planStatuses(ids: readonly string[]) {
    return planStatuses(this.dataSource.manager, ids)
  }

  planProblems(document: PlanDocument, currencies?: readonly string[]) {
    const { vocabulary } = this
    return planProblems(this.dataSource.manager, document, {
      vocabulary,
      currencies,
    })
  }

  /** The current plan's document with changes, held against the schema. */
  async termsWith(changes: PlanChanges): Promise<PlanDocument> {
    const { terms } = await this.currentPlan()
    return parsePlan(withChanges(terms, changes), this.vocabulary)
  }

  explainOrder(orderId: string) {
    const { manager } = this.dataSource
    return explainStoredOrder(manager, orderId, this.vocabulary)
  }

  explainImagined(imagined: Imagined) {
    const { manager } = this.dataSource
    return explainImagined(manager, imagined, this.vocabulary)
  }

  async rulesTouching(lines: readonly OrderLine[]) {
    const { terms } = await this.currentPlan()
    const { vocabulary } = this
    const plan = compilePlan(terms, { digits: digitsOf([]), vocabulary })
    return rulesTouching(plan, lines)
  }

  getVocabulary(): Vocabulary {
    return this.vocabulary
  }

  createDraft(draft: NewDraft) {
    return createDraft(this.dataSource, draft, this.vocabulary)
  }

  updateDraft(update: DraftUpdate) {
    return updateDraft(this.dataSource, update, this.vocabulary)
  }

  deleteDraft(deletion: { id: string; actor: Actor }) {
    return deleteDraft(this.dataSource, deletion)
  }

  publishDraft(publication: DraftPublication) {
    return publishDraft(this.dataSource, publication, this.vocabulary)
  }

  createTier(tier: NewTier) {
    return createTier(this.dataSource, tier, this.vocabulary)
  }

  updateTier(update: TierUpdate) {
    return updateTier(this.dataSource, update, this.vocabulary)
  }

  deleteTier(deletion: { id: string; actor: Actor }) {
    return deleteTier(this.dataSource, deletion, this.vocabulary)
  }

  tierMemberCounts(tierIds: readonly string[]) {
    return tierMemberCounts(this.dataSource.manager, tierIds)
  }

  setCosts(setting: CostSetting) {
    return setCosts(this.dataSource, setting)
  }

  costChanges(costs: readonly NewCost[]) {
    return costChanges(this.dataSource.manager, costs)
  }

  currentCosts(variantIds: readonly string[]) {
    return currentCosts(this.dataSource.manager, variantIds)
  }

  costedVariants(currency: string) {
    return costedVariants(this.dataSource.manager, currency)
  }

  costsAt(wanted: readonly CostWanted[]) {
    return costsAt(this.dataSource.manager, wanted)
  }

  ordersOf(query: OrdersQuery) {
    return ordersOf(this.dataSource.manager, query)
  }

  retrieveSettings(): Promise<Settings> {
    return this.dataSource.manager.findOneByOrFail(Settings, { id: "settings" })
  }

  updateSettings(change: { update: SettingsUpdate; actor: Actor }) {
    return updateSettings(this.dataSource, change)
  }

  balancesOf(distributorId: string) {
    return balancesOf(this.dataSource.manager, distributorId)
  }

  checkLedger() {
    return this.dataSource.transaction("REPEATABLE READ", checkLedger)
  }

  requestReconcile(ask: ReconcileAsk) {
    return requestReconcile(this.dataSource.manager, ask)
  }

  claimReconcileRequests(limit: number): Promise<ClaimedRequest[]> {
    return claimRequests(this.dataSource.manager, limit)
  }

  hasDueReconcileRequests(): Promise<boolean> {
    return hasDueRequests(this.dataSource.manager)
  }

  finishReconcileRequests(requests: readonly ClaimedRequest[]) {
    return finishRequests(this.dataSource.manager, requests)
  }

  failReconcileRequest(failure: { request: ClaimedRequest; message: string }) {
    return failRequest(this.dataSource.manager, failure)
  }

  takeSnapshotTicket(): Promise<string> {
    return takeTicket(this.dataSource.manager)
  }

  reconcileOrders(batch: ReadBatch): Promise<ReconcileResult> {
    return reconcileOrders(this.dataSource, batch, this.vocabulary)
  }

  releaseHolds(due: { until: Date; limit: number }): Promise<string[]> {
    return releaseHolds(this.dataSource, due)
  }

  requestSimulation(request: SimulationRequest) {
    return requestSimulation(this.dataSource, request, this.vocabulary)
  }

  /** The simulation that waits longest, or this one if it waits. */
  claimSimulation(id?: string): Promise<ClaimedSimulation | null> {
    return claimSimulation(this.dataSource.manager, id)
  }

  runSimulation(claimed: ClaimedSimulation): Promise<void> {
    return runSimulation(this.dataSource, claimed, this.vocabulary)
  }

  cancelSimulation(cancellation: { id: string; actor: Actor }) {
    return cancelSimulation(this.dataSource, cancellation)
  }

  deleteSimulation(deletion: { id: string; actor: Actor }) {
    return deleteSimulation(this.dataSource, deletion)
  }

  simulatedShares(page: SharesPage) {
    return simulatedShares(this.dataSource.manager, page)
  }

  tellNotices(
    chunk: { limit: number },
    tell: (notices: readonly UntoldNotice[]) => Promise<void>
  ) {
    return tellNotices(this.dataSource, chunk, tell)
  }

  readWatermark(name: string) {
    return readWatermark(this.dataSource.manager, name)
  }

  moveWatermark(mark: { name: string; at: Date }) {
    return moveWatermark(this.dataSource.manager, mark)
  }

  private async close(): Promise<void> {
    if (this.dataSource.isInitialized) {
      await this.dataSource.destroy()
    }
  }
}
