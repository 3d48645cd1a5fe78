import type { PayoutOutcome } from "../../../src/modules/distribution/payout/provider"

/** How the bank answers the first time it sees a payment. */
export type Answer =
  | "paid"
  | "sent, then paid"
  | "failed"
  | "sent, then failed"
  | "acts and times out"
  | "does not act and times out"
  | "tells before it answers"
  | "answers twice"

interface Payment {
  payoutId: string
  amount: bigint
  outcome: PayoutOutcome
  isSentBack: boolean
}

/** News that the bank tells by itself. */
export interface News {
  payoutId: string
  outcome: PayoutOutcome
}

/**
 * A bank of the test's own: it keeps what it paid by the key of the payment, as
 * a provider must, and knows nothing of the ledger.
 */
export class Bank {
  private readonly payments = new Map<string, Payment>()
  private readonly untold: News[] = []
  private answers: Answer[] = []

  /** How it answers what it sees from now on; the last one for good. */
  answerBy(answers: readonly Answer[]): void {
    this.answers = [...answers]
  }

  /** Throws when it times out; tells `tell` where it does so before it answers. */
  async send(
    { id, attempt, amount }: { id: string; attempt: number; amount: string },
    tell: (news: News) => Promise<void>
  ): Promise<PayoutOutcome[]> {
    const key = `${id}:${attempt}`
    const known = this.payments.get(key)
    if (known) {
      return [known.outcome]
    }
    const answer =
      (this.answers.length > 1 ? this.answers.shift() : this.answers[0]) ??
      "paid"
    if (answer === "does not act and times out") {
      throw new Error("timed out")
    }
    const outcome = outcomeOf(answer, key)
    this.payments.set(key, {
      payoutId: id,
      amount: BigInt(amount),
      outcome,
      isSentBack: false,
    })
    switch (answer) {
      case "acts and times out":
        throw new Error("timed out")
      case "tells before it answers":
        await tell({ payoutId: id, outcome })
        return [outcome]
      case "answers twice":
        return [outcome, outcome]
      case "sent, then paid":
      case "sent, then failed":
        this.untold.push({ payoutId: id, outcome })
        return [{ status: "sent", reference: key }]
      default:
        return [outcome]
    }
  }

  /** What it has to tell since it was last asked. */
  news(): News[] {
    return this.untold.splice(0)
  }

  /** The account refused a payment that was paid. */
  sendBack(payoutId: string): News | null {
    const payment = [...this.payments.values()].find(
      (one) =>
        one.payoutId === payoutId &&
        one.outcome.status === "paid" &&
        !one.isSentBack
    )
    if (!payment) {
      return null
    }
    payment.isSentBack = true
    return { payoutId, outcome: { status: "returned", reason: "No account" } }
  }

  /** What arrived and stayed of some payouts. */
  arrived(payoutIds: ReadonlySet<string>): bigint {
    return [...this.payments.values()]
      .filter(
        ({ payoutId, outcome, isSentBack }) =>
          payoutIds.has(payoutId) && outcome.status === "paid" && !isSentBack
      )
      .reduce((sum, { amount }) => sum + amount, 0n)
  }
}

function outcomeOf(answer: Answer, reference: string): PayoutOutcome {
  return answer === "failed" || answer === "sent, then failed"
    ? { status: "failed", reason: "Account closed" }
    : { status: "paid", reference }
}
