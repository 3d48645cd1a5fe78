import { SYSTEM } from "../../src/modules/distribution/audit/record-audit"
import {
  Adjustment,
  type Distributor,
  PayoutMethod,
  type Statement,
} from "../../src/modules/distribution/entities"
import type { SettlementSettingsUpdate } from "../../src/modules/distribution/settlement/update-settlement-settings"
import {
  type DistributionModule,
  enrol,
  openDistribution,
  reconcile,
} from "./distribution-module"
import {
  AFTER_EVERY_HOLD,
  readingOf,
  type Sale,
  type SaleState,
  SHIPPED,
} from "./sales"

/** Two people of the merchant's. */
export const ADA = { id: "user_ada", type: "user" } as const
export const BEN = { id: "user_ben", type: "user" } as const

/** After every booking of a test, and before the next. */
export const at = (day: string): Date => new Date(`${day}T00:00:00.000Z`)

/** A programme whose distributors earn all of a sale, so that a sale of 40.00 earns 40.00. */
export class Programme {
  private constructor(readonly module: DistributionModule) {}

  static async open(
    settings: SettlementSettingsUpdate = {},
    poolSize?: number
  ): Promise<Programme> {
    const module = await openDistribution(poolSize)
    await module.service.plans.publish({
      terms: {
        rates_ppm: { tier_standard: [1_000_000] },
        caps: { total_ppm: 1_000_000 },
      },
      actor: SYSTEM,
    })
    await module.service.settlement.updateSettings({
      update: settings,
      actor: SYSTEM,
    })
    return new Programme(module)
  }

  get settlement() {
    return this.module.service.settlement
  }

  get payouts() {
    return this.module.service.payouts
  }

  close(): Promise<void> {
    return this.module.close()
  }

  /** Enrols somebody who can be paid by hand at once. */
  async enrol(name: string): Promise<Distributor> {
    const distributor = await enrol(this.module, name)
    await this.giveMethod(distributor.id)
    return distributor
  }

  async giveMethod(
    distributorId: string,
    changes: Partial<PayoutMethod> = {}
  ): Promise<void> {
    await this.module.dataSource.manager.insert(PayoutMethod, {
      id: `pm_${distributorId}_${Math.random()}`,
      distributor_id: distributorId,
      provider_id: "manual",
      kind: "bank_account",
      hint: "•••• 1",
      details_sealed: "sealed",
      is_default: true,
      usable_from: new Date(0),
      ...changes,
    })
  }

  /** Sells for so much and lets the hold pass, so that it is available. */
  async earn(distributor: Distributor, minor: number): Promise<Sale> {
    const sale = {
      id: `order_${Math.random()}`,
      code: distributor.code,
      lines: [{ quantity: 1, unitNet: minor }],
    }
    await this.tell(sale, SHIPPED)
    await this.module.service.releaseHolds({
      until: AFTER_EVERY_HOLD,
      limit: 1_000,
    })
    return sale
  }

  /** Everything of a sale comes back. */
  async returnAll(sale: Sale): Promise<void> {
    const returned = sale.lines.map(({ quantity }) => quantity)
    await this.tell(sale, { ...SHIPPED, returned })
  }

  private async tell(sale: Sale, state: SaleState): Promise<void> {
    await reconcile(this.module, [readingOf(sale, state)])
  }

  adjust(
    distributor: Distributor,
    minor: number,
    changes: Partial<Pick<Adjustment, "kind">> & {
      statementId?: string
      requestKey?: string
    } = {}
  ): Promise<Adjustment> {
    return this.settlement.adjust({
      distributorId: distributor.id,
      currency: "eur",
      kind: "adjustment",
      amountMinor: BigInt(minor),
      reason: "a test",
      actor: ADA,
      ...changes,
    })
  }

  /** Closes every period that is over at a day, chunk by chunk. */
  async closeAll(day: string, limit = 2): Promise<void> {
    const now = at(day)
    for (const { id } of await this.settlement.openPeriods(now)) {
      for (;;) {
        const chunk = { periodId: id, now, limit }
        const { isClosed } = await this.settlement.closeChunk(chunk)
        if (isClosed) {
          break
        }
      }
    }
  }

  statementsOf(distributor: Distributor): Promise<Statement[]> {
    return this.module.service.listStatements(
      { distributor_id: distributor.id },
      { take: null, order: { number: "ASC" } }
    )
  }

  async lastStatementOf(distributor: Distributor): Promise<Statement> {
    const statement = (await this.statementsOf(distributor)).at(-1)
    if (!statement) {
      throw new Error(`${distributor.code} has no statement`)
    }
    return statement
  }

  approve(statements: readonly Statement[], day: string) {
    return this.settlement.approveStatements({
      ids: statements.map(({ id }) => id),
      beforeReviewEnds: true,
      actor: ADA,
      now: at(day),
    })
  }

  /** Makes, approves and claims a batch of everything that is due. */
  async startPayouts(day: string): Promise<string[]> {
    const now = at(day)
    const { batch, payoutIds } = await this.payouts.createBatch({
      actor: ADA,
      now,
    })
    await this.payouts.approveBatch({ id: batch.id, actor: ADA, now })
    await this.payouts.claim({ now, limit: 1_000 })
    return payoutIds
  }

  land(
    id: string,
    outcome: Parameters<Programme["payouts"]["land"]>[0]["outcome"],
    day = "2037-01-01"
  ) {
    return this.payouts.land({ id, outcome, actor: ADA, now: at(day) })
  }

  /** What a distributor has, in minor units by bucket. */
  async balanceOf(distributor: Distributor): Promise<Record<string, number>> {
    const [balance] = await this.module.service.balancesOf(distributor.id)
    const { currency_code: _, ...buckets } = balance ?? { currency_code: "" }
    return Object.fromEntries(
      Object.entries(buckets)
        .filter(([, amount]) => amount !== "0")
        .map(([bucket, amount]) => [bucket, Number(amount)])
    )
  }
}
