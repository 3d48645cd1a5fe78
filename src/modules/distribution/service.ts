import type { DataSource } from "typeorm"
import { OrmService } from "../../orm-bridge"
import { addCoupon, type NewCoupon } from "./attribution/add-coupon"
import type { ReadBatch } from "./attribution/attribute-orders"
import type { OrderFacts } from "./attribution/attribution"
import { customersOfEvidence } from "./attribution/find-evidence"
import { forgetOldReferrals } from "./attribution/forget-old-referrals"
import { recordClick, type Visit } from "./attribution/record-click"
import {
  type CartReference,
  referCart,
  referrerOf,
} from "./attribution/refer-cart"
import { type Referred, referrersOf } from "./attribution/referrers-of"
import { type CouponRemoval, removeCoupon } from "./attribution/remove-coupon"
import { resolveCode } from "./attribution/resolve-code"
import { unattributed } from "./attribution/unattributed"
import type { Actor } from "./audit/record-audit"
import { type OrdersQuery, ordersOf } from "./commission/orders-of"
import { releaseHolds } from "./commission/release-holds"
import { CostVerbs } from "./cost/cost-verbs"
import type { Vocabulary } from "./domain/plan/vocabulary"
import {
  CartReferral,
  Distributor,
  queryableEntities,
  Settings,
} from "./entities"
import { explainImagined, type Imagined } from "./explain/explain-imagined"
import { explainStoredOrder } from "./explain/explain-order"
import { GrowthVerbs } from "./growth/growth-verbs"
import { KeyedRequests } from "./keyed-request/keyed-requests"
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
import {
  type DistributionOptions,
  parseOptions,
  type PublicOptions,
  publicOptions,
  vocabularyFrom,
} from "./options"
import { PayoutMethods } from "./payout/payout-methods"
import { PayoutVerbs } from "./payout/payout-verbs"
import { onlyBuiltIn, type PayoutProviders } from "./payout/providers"
import { sealerOf } from "./payout/sealing"
import { PlanVerbs } from "./plan/plan-verbs"
import { type ClaimedRequest, claimRequests } from "./reconcile/claim-requests"
import { hasDueRequests } from "./reconcile/has-due-requests"
import type { ReconcileResult } from "./reconcile/reconcile-orders"
import { reconcileOrders, takeTicket } from "./reconcile/reconcile-orders"
import {
  type ReconcileAsk,
  requestReconcile,
} from "./reconcile/request-reconcile"
import { failRequest, finishRequests } from "./reconcile/settle-requests"
import { type ChangedRecord, unseenOrders } from "./reconcile/unseen-orders"
import { moveWatermark, readWatermark } from "./reconcile/watermark"
import { type SettingsUpdate, updateSettings } from "./settings/update-settings"
import { SettlementVerbs } from "./settlement/settlement-verbs"
import { tellNotice, type UntoldNotice } from "./settlement/tell-notice"
import { SimulationVerbs } from "./simulation/simulation-verbs"

/** The module's facade: a line for each verb; what a verb does stands in its capability. */
export default class DistributionModuleService extends OrmService(
  queryableEntities
) {
  private readonly dataSource: DataSource
  private readonly options: DistributionOptions
  private readonly vocabulary: Vocabulary
  readonly plans: PlanVerbs
  readonly costs: CostVerbs
  readonly simulations: SimulationVerbs
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
    this.plans = new PlanVerbs(dataSource, this.vocabulary)
    this.costs = new CostVerbs(dataSource)
    this.simulations = new SimulationVerbs(dataSource, this.vocabulary)
    this.settlement = new SettlementVerbs(dataSource)
    this.payouts = new PayoutVerbs(dataSource)
    this.growth = new GrowthVerbs(dataSource)
    this.keyedRequests = new KeyedRequests(dataSource)
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

  referrersOf(referred: Referred) {
    return referrersOf(this.dataSource.manager, referred)
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

  forgetOldReferrals() {
    return forgetOldReferrals(this.dataSource)
  }

  addCoupon(coupon: NewCoupon) {
    return addCoupon(this.dataSource, coupon)
  }

  removeCoupon(removal: CouponRemoval) {
    return removeCoupon(this.dataSource, removal)
  }

  explainOrder(orderId: string) {
    const { manager } = this.dataSource
    return explainStoredOrder(manager, orderId, this.vocabulary)
  }

  explainImagined(imagined: Imagined) {
    const { manager } = this.dataSource
    return explainImagined(manager, imagined, this.vocabulary)
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

  tellNotice(tell: (notice: UntoldNotice) => Promise<void>) {
    return tellNotice(this.dataSource, tell)
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
