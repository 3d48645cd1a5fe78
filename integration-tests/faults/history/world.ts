import { SYSTEM } from "../../../src/modules/distribution/audit/record-audit"
import type { ReadOrder } from "../../../src/modules/distribution/attribution/attribute-orders"
import type { ChainMember } from "../../../src/modules/distribution/domain/chain"
import {
  type AttributedChain,
  type Commission,
  commissionsFor,
} from "../../../src/modules/distribution/domain/commission"
import { NO_HISTORY } from "../../../src/modules/distribution/domain/history"
import { minor, ZERO } from "../../../src/modules/distribution/domain/money"
import {
  type CompiledPlan,
  compilePlan,
} from "../../../src/modules/distribution/domain/plan/compile"
import { stageOf } from "../../../src/modules/distribution/domain/stage"
import type { ReconcileResult } from "../../../src/modules/distribution/reconcile/reconcile-orders"
import {
  type DistributionModule,
  enrol,
  reconcile,
} from "../../support/distribution-module"
import {
  AFTER_EVERY_HOLD,
  readingOf,
  type Sale,
  type SaleState,
  SHIPPED,
} from "../../support/sales"
import {
  allReturned,
  type Change,
  changed,
  type History,
  type PlanChoice,
  type SaleChoice,
  type Step,
} from "./history"

interface Member {
  id: string
  customerId: string
  code: string
  sponsor: Member | null
  tierId: string
  status: "active" | "suspended"
}

interface SaleInWorld {
  sale: Sale
  seller: Member | null
  buyer: Member | null
  state: SaleState
}

/** The terms a sale was attributed under, as the test itself remembers them. */
interface Frozen extends AttributedChain {
  plan: CompiledPlan
}

interface Reading {
  ticket: string
  of: SaleInWorld
  order: ReadOrder
}

/** What one history is played in: the module, and beside it what the test knows must be so. */
export class World {
  private readonly members: Member[] = []
  private readonly sales: SaleInWorld[] = []
  private readonly frozen = new Map<string, Frozen>()
  private readings: Reading[] = []
  private plan!: CompiledPlan

  constructor(
    private readonly module: DistributionModule,
    private readonly tierIds: readonly string[],
    /** Keeps this history's rows apart from every other's. */
    private readonly name: string
  ) {}

  get orderIds(): string[] {
    return this.sales.map(({ sale }) => sale.id)
  }

  get distributorIds(): string[] {
    return this.members.map(({ id }) => id)
  }

  /** Enrols, publishes and opens shop. */
  async begin({ members, plan, sales }: History): Promise<void> {
    await this.publish(plan)
    for (const { sponsor, tier } of members) {
      await this.enrol(this.members.length ? this.member(sponsor) : null, tier)
    }
    sales.forEach((choice, n) => this.open(choice, n))
  }

  async play(step: Step): Promise<unknown> {
    switch (step.kind) {
      case "change":
        return this.change(step.sale, step.change)
      case "read":
        return this.read(step.sale)
      case "deliver":
        return this.deliver(step.reading, step.isKept)
      case "reconcile":
        return this.reconcile([this.sale(step.sale)])
      case "sweep":
        return this.sweep()
      case "release":
        return this.release()
      case "move":
        return this.move(
          this.member(step.member),
          step.sponsor === null ? null : this.member(step.sponsor)
        )
      case "retier":
        return this.retier(this.member(step.member), step.tier)
      case "suspend":
        return this.suspend(this.member(step.member))
      case "publish":
        return this.publish(step.plan)
    }
  }

  /** Lets the history come to its end, which nobody is told of. */
  end(ending: History["ending"]): void {
    for (const each of this.sales) {
      if (ending === "all is returned") {
        each.state = allReturned(each.sale, each.state)
      } else if (ending === "all is cancelled") {
        each.state = { ...each.state, isCanceled: true }
      }
    }
  }

  /** Reads every order as it is now and reconciles them as one batch. */
  sweep(): Promise<ReconcileResult> {
    return this.reconcile(this.sales)
  }

  /** What must stand, by order, line, beneficiary and level; nothing that is zero. */
  expected(): Record<string, string> {
    const earned = new EarnedSoFar()
    const standing = inPlacement(this.sales).flatMap(({ sale, state }) => {
      const frozen = this.frozen.get(sale.id)!
      const { snapshot } = readingOf(sale, state)
      const history = { ...NO_HISTORY, earned: earned.before(sale) }
      const { commissions } = commissionsFor(
        snapshot,
        { ...frozen, history },
        frozen.plan
      )
      commissions.forEach((commission) => earned.add(sale, commission))
      return commissions.map(
        ({ lineId, distributorId, level, amount }) =>
          [`${lineId} ${distributorId} ${level}`, `${amount}`] as const
      )
    })
    return Object.fromEntries(standing)
  }

  /** Where money cannot be, after the milestones the order reached: in `pending` or in `held`. */
  emptyBucketOf(orderId: string): "pending" | "held" {
    const { sale, state } = this.sales.find(({ sale }) => sale.id === orderId)!
    const { plan } = this.frozen.get(orderId)!
    const { stage } = stageOf(readingOf(sale, state).snapshot, plan.terms)
    return stage === "held" ? "pending" : "held"
  }

  private reconcile(sales: readonly SaleInWorld[]): Promise<ReconcileResult> {
    this.freeze(sales)
    return reconcile(
      this.module,
      sales.map(({ sale, state }) => readingOf(sale, state))
    )
  }

  private sale(choice: number): SaleInWorld {
    return this.sales[choice % this.sales.length]!
  }

  private member(choice: number): Member {
    return this.members[choice % this.members.length]!
  }

  private tier(choice: number): string {
    return this.tierIds[choice % this.tierIds.length]!
  }

  private async enrol(sponsor: Member | null, tier: number): Promise<void> {
    const tierId = this.tier(tier)
    const { id, code, customer_id } = await enrol(
      this.module,
      `${this.name}m${this.members.length}`,
      { sponsor_id: sponsor?.id, tier_id: tierId }
    )
    this.members.push({
      id,
      code,
      customerId: customer_id,
      sponsor,
      tierId,
      status: "active",
    })
  }

  /** The first sale is bought by a member, the others by guests. */
  private open({ seller, isShipped, lines }: SaleChoice, n: number): void {
    const buyer = n === 0 ? this.members.at(-1)! : null
    const by = seller === null ? null : this.member(seller)
    this.sales.push({
      sale: {
        id: `${this.name}o${n}`,
        code: by?.code,
        customerId: buyer?.customerId,
        lines,
      },
      seller: by,
      buyer,
      state: isShipped ? SHIPPED : {},
    })
  }

  private async publish({ rates, terms }: PlanChoice): Promise<void> {
    const plan = await this.module.service.plans.publish({
      terms: {
        ...terms,
        rates_ppm: Object.fromEntries(
          rates.map((byLevel, tier) => [this.tier(tier), byLevel])
        ),
      },
      actor: SYSTEM,
    })
    this.plan = compilePlan(plan.terms, { digits: () => 2 })
  }

  private change(choice: number, happened: Change): void {
    const each = this.sale(choice)
    each.state = changed(each.sale, each.state, happened)
  }

  private async read(choice: number): Promise<void> {
    const of = this.sale(choice)
    const ticket = await this.module.service.takeSnapshotTicket()
    this.readings.push({ ticket, of, order: readingOf(of.sale, of.state) })
  }

  private async deliver(choice: number, isKept: boolean): Promise<void> {
    if (this.readings.length === 0) {
      return
    }
    const reading = this.readings[choice % this.readings.length]!
    this.freeze([reading.of])
    await this.module.service.reconcileOrders({
      ticket: reading.ticket,
      orders: [reading.order],
    })
    if (!isKept) {
      this.readings = this.readings.filter((other) => other !== reading)
    }
  }

  private async release(): Promise<void> {
    await this.module.service.releaseHolds({
      until: AFTER_EVERY_HOLD,
      limit: 1_000_000,
    })
  }

  private async move(member: Member, sponsor: Member | null): Promise<void> {
    const isRefused =
      sponsor !== null &&
      (sponsor.status !== "active" || upFrom(sponsor).includes(member))
    const moving = this.module.service.moveDistributor({
      id: member.id,
      sponsor_id: sponsor?.id ?? null,
      actor: SYSTEM,
    })
    if (isRefused) {
      await expect(moving).rejects.toMatchObject({ type: "not_allowed" })
      return
    }
    await moving
    member.sponsor = sponsor
  }

  private async retier(member: Member, tier: number): Promise<void> {
    member.tierId = this.tier(tier)
    await this.module.service.growth.changeTier({
      id: member.id,
      tier_id: member.tierId,
      actor: SYSTEM,
    })
  }

  private async suspend(member: Member): Promise<void> {
    if (member.status === "active") {
      member.status = "suspended"
      await this.module.service.changeDistributorStatus({
        id: member.id,
        status: "suspended",
        actor: SYSTEM,
      })
    }
  }

  /** Remembers the terms of sales that are looked at for the first time. */
  private freeze(sales: readonly SaleInWorld[]): void {
    for (const { sale, seller, buyer } of sales) {
      if (!this.frozen.has(sale.id)) {
        const isOwnPurchase = buyer?.status === "active"
        const by = isOwnPurchase ? buyer : seller
        this.frozen.set(sale.id, {
          chain: by?.status === "active" ? upFrom(by).map(asChainMember) : [],
          isOwnPurchase,
          evidence: by && (isOwnPurchase ? "own_purchase" : "code"),
          history: NO_HISTORY,
          plan: this.plan,
        })
      }
    }
  }
}

/** All sales are placed at one moment, so that their ids tell which came first. */
function inPlacement(sales: readonly SaleInWorld[]): SaleInWorld[] {
  return [...sales].sort((a, b) => (a.sale.id < b.sale.id ? -1 : 1))
}

/** What was earned by the sales so far, all of one month. */
class EarnedSoFar {
  private readonly all: { sale: Sale; of: string; amount: bigint }[] = []

  add(sale: Sale, { distributorId, amount }: Commission): void {
    this.all.push({ sale, of: distributorId, amount })
  }

  before({ customerId }: Sale) {
    const isOfCustomer = (sale: Sale) =>
      customerId !== undefined && sale.customerId === customerId
    return {
      customer: totals(this.all.filter(({ sale }) => isOfCustomer(sale))),
      period: totals(this.all),
    }
  }
}

function totals(earned: readonly { of: string; amount: bigint }[]) {
  const sums: Record<string, ReturnType<typeof minor>> = {}
  for (const { of, amount } of earned) {
    sums[of] = minor((sums[of] ?? ZERO) + amount)
  }
  return sums
}

/** The member and everybody above. */
function upFrom(member: Member): Member[] {
  return member.sponsor ? [member, ...upFrom(member.sponsor)] : [member]
}

function asChainMember(
  { id, tierId, status }: Member,
  level: number
): ChainMember {
  return { distributorId: id, level, tierId, status }
}
