import { MedusaError } from "@medusajs/framework/utils"
import type {
  Adjustment,
  Distributor,
  Payout,
  Statement,
} from "../../../src/modules/distribution/entities"
import { ADA, BEN, type Programme } from "../../support/settlement"
import type { Sale } from "../../support/sales"
import { Bank, type News } from "./bank"
import type { Deed, MoneyHistory } from "./history"

const DAY = 86_400_000

/** What one history is played in: two distributors, a bank, and a clock that only goes on. */
export class MoneyWorld {
  readonly bank = new Bank()
  private readonly sales: Sale[] = []

  constructor(
    private readonly programme: Programme,
    readonly distributors: readonly Distributor[],
    private readonly clock: { now: Date }
  ) {}

  get ids(): string[] {
    return this.distributors.map(({ id }) => id)
  }

  async begin({ settings }: MoneyHistory): Promise<void> {
    const rate = (name: string, rate_ppm: number) =>
      rate_ppm === 0 ? [] : [{ name, rate_ppm }]
    await this.programme.settlement.updateSettings({
      update: {
        minimums: { eur: `${settings.minimum}` },
        fees: { eur: `${settings.fee}` },
        second_approval_above: { eur: `${settings.secondAbove}` },
        vat_rules: rate("VAT", settings.vatPpm).map((rule) => ({
          ...rule,
          mode: "added",
        })),
        withholding_rules: rate("Tax", settings.withholdingPpm).map((rule) => ({
          ...rule,
          above: "whole",
        })),
      },
      actor: ADA,
    })
  }

  /** Plays one step; what the module refuses is refused, and anything else is a fault. */
  async play(deed: Deed): Promise<void> {
    try {
      await this.carryOut(deed)
    } catch (error) {
      if (!isRefusal(error)) {
        throw error
      }
    }
  }

  private async carryOut(deed: Deed): Promise<void> {
    const { programme, clock } = this
    const { settlement, payouts } = programme
    const { now } = clock
    switch (deed.kind) {
      case "earn":
        this.sales.push(await programme.earn(this.who(deed.who), deed.minor))
        return
      case "return":
        return this.withOne(this.sales, deed.sale, (sale) =>
          programme.returnAll(sale)
        )
      case "adjust":
        await programme.adjust(this.who(deed.who), signed(deed), {
          kind: deed.as,
        })
        return
      case "take back":
        return this.withOne(await this.adjustments(), deed.adjustment, (one) =>
          settlement.reverseAdjustment({
            id: one.id,
            reason: "a test",
            actor: ADA,
          })
        )
      case "close":
        return this.close(deed.chunks)
      case "ask":
        await settlement.settleOnRequest({
          distributorId: this.who(deed.who).id,
          currency: "eur",
          actor: ADA,
          now: this.later(1_000),
        })
        return
      case "dispute":
        return this.withOne(await this.statements(), deed.statement, (one) =>
          this.dispute(one, deed.minor)
        )
      case "approve": {
        const ids = (await this.statements()).map(({ id }) => id)
        await settlement.approveStatements({
          ids,
          beforeReviewEnds: true,
          actor: ADA,
          now,
        })
        return
      }
      case "void":
        return this.withOne(await this.statements(), deed.statement, ({ id }) =>
          settlement.voidStatement({ id, reason: "a test", actor: ADA, now })
        )
      case "pay":
        return this.pay(deed.part)
      case "cancel":
        return this.withOne(await this.openBatches(), deed.batch, (id) =>
          payouts.cancelBatch({ id, actor: ADA, now })
        )
      case "send":
        this.bank.answerBy(deed.answers)
        return this.send()
      case "send back":
        return this.withOne(
          await this.payouts(),
          deed.payout,
          async ({ id }) => {
            const news = this.bank.sendBack(id)
            return news && this.hear(news)
          }
        )
      case "retry":
        return this.withOne(await this.payouts(), deed.payout, ({ id }) =>
          payouts.retry({ id, actor: ADA, now })
        )
    }
  }

  /** Lets everything come to its end: whatever is due is stated, approved and paid. */
  async finish(): Promise<void> {
    this.bank.answerBy(["paid"])
    await this.close(10, 10)
    await this.play({ kind: "approve" })
    for (const id of await this.openBatches()) {
      await this.approveBatch(id)
    }
    await this.play({ kind: "pay", part: null })
    await this.send()
  }

  statements(): Promise<Statement[]> {
    return this.programme.module.service.listStatements(
      { distributor_id: this.ids },
      { take: null, order: { number: "ASC" } }
    )
  }

  payouts(): Promise<Payout[]> {
    return this.programme.module.service.listPayouts(
      { distributor_id: this.ids },
      { take: null, order: { created_at: "ASC", id: "ASC" } }
    )
  }

  private adjustments(): Promise<Adjustment[]> {
    return this.programme.module.service.listAdjustments(
      { distributor_id: this.ids },
      { take: null, order: { created_at: "ASC", id: "ASC" } }
    )
  }

  private async openBatches(): Promise<string[]> {
    const payouts = await this.payouts()
    const open = await this.programme.module.service.listPayoutBatches({
      id: payouts.map(({ batch_id }) => batch_id),
      status: ["draft", "held"],
    })
    return open.map(({ id }) => id)
  }

  private who(choice: number): Distributor {
    return this.distributors[choice % this.distributors.length]!
  }

  private later(milliseconds: number): Date {
    this.clock.now = new Date(this.clock.now.getTime() + milliseconds)
    return this.clock.now
  }

  private async withOne<T>(
    things: readonly T[],
    choice: number,
    work: (thing: T) => Promise<unknown>
  ): Promise<void> {
    const thing = things[choice % things.length]
    if (thing !== undefined) {
      await work(thing)
    }
  }

  /** Goes on with what is over for so many chunks; whoever dies leaves the rest. */
  private async close(chunks: number, limit = 1): Promise<void> {
    const now = this.later(31 * DAY)
    let left = chunks
    for (const { id } of await this.programme.settlement.openPeriods(now)) {
      let isClosed = false
      while (!isClosed && left > 0) {
        left -= 1
        const chunk = { periodId: id, now, limit }
        isClosed = (await this.programme.settlement.closeChunk(chunk)).isClosed
      }
    }
  }

  private async dispute(statement: Statement, minor: number): Promise<void> {
    const { settlement } = this.programme
    const { now } = this.clock
    const { id } = await settlement.openDispute({
      statementId: statement.id,
      distributorId: statement.distributor_id,
      message: "Look again",
      actor: ADA,
      now: statement.issued_at ?? now,
    })
    await settlement.answerDispute({
      id,
      isAccepted: minor !== 0,
      answer: "Looked again",
      adjustMinor: minor === 0 ? null : BigInt(minor),
      actor: ADA,
      now,
    })
  }

  /** Everything that is due, or a part of the first that is open. */
  private async pay(part: number | null): Promise<void> {
    const { payouts } = this.programme
    const now = this.later(4 * DAY)
    const open = (await this.statements()).filter(
      (one) =>
        one.payable !== null && ["approved", "returned"].includes(one.status)
    )
    const [first] = open
    const wanted = part === null ? open : first ? [first] : []
    const { batch } = await payouts.createBatch({
      payouts: wanted.map(({ id, payable }) => ({
        statementId: id,
        amountMinor:
          part === null ? null : (BigInt(payable!) * BigInt(part)) / 100n,
      })),
      actor: ADA,
      now,
    })
    await this.approveBatch(batch.id)
  }

  private async approveBatch(id: string): Promise<void> {
    for (const actor of [ADA, BEN]) {
      try {
        const { now } = this.clock
        await this.programme.payouts.approveBatch({ id, actor, now })
      } catch (error) {
        if (!isRefusal(error)) {
          throw error
        }
      }
    }
  }

  /** As the drain does: claim, call, land; a bank that times out is asked again later. */
  private async send(): Promise<void> {
    const { payouts } = this.programme
    const now = this.later(2 * 3_600_000)
    for (const claimed of await payouts.claim({ now, limit: 10 })) {
      const { id, attempt } = claimed
      try {
        const tell = (news: News) => this.hear(news)
        for (const outcome of await this.bank.send(claimed, tell)) {
          await payouts.land({ id, attempt, outcome, actor: ADA, now })
        }
      } catch (error) {
        if ((error as Error).message !== "timed out") {
          throw error
        }
        await payouts.noteError({ id, attempt, message: "timed out" })
      }
    }
    for (const news of this.bank.news()) {
      await this.hear(news)
    }
  }

  private async hear({ payoutId, outcome }: News): Promise<void> {
    const { now } = this.clock
    await this.programme.payouts.land({
      id: payoutId,
      outcome,
      actor: ADA,
      now,
    })
  }
}

/** A bonus only gives and a clawback only takes. */
function signed({ as, minor }: Extract<Deed, { kind: "adjust" }>): number {
  const size = Math.abs(minor)
  return { adjustment: minor, bonus: size, clawback: -size }[as]
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof MedusaError &&
    ["not_allowed", "invalid_data", "not_found"].includes(error.type)
  )
}
