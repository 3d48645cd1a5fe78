import { setImmediate as breathe } from "node:timers/promises"
import type { EntityManager } from "typeorm"
import { commissionsFor } from "../domain/commission"
import type { PlanDocument } from "../domain/plan/document"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { decodePage, type PageOrder } from "./decode-page"
import { EarnedSoFar } from "./earned-so-far"
import { judgeMargin } from "./over-margin"
import { pagesAhead, quiet } from "./pages-ahead"
import { paidRows } from "./paid-rows"
import type { Period } from "./period"
import { readOrders } from "./read-orders"
import { type CompiledTerms, SimulatedTerms } from "./simulated-terms"
import { Tally } from "./tally"

const PAGE = 500

/** After so many orders the process sees to whatever else waits: a few milliseconds. */
const BREATH = 50

export interface ToSimulate {
  terms: PlanDocument
  period: Period
  vocabulary: Vocabulary
  /** Told after every page how many orders are done; false ends the run. */
  onPage: (processed: number) => Promise<boolean>
}

/**
 * What terms would pay for the attributed orders of a period as they stand now,
 * beside what stands in the ledger for them, which is not touched. Reads a page
 * ahead of what it computes. Null when it was told to stop.
 */
export async function simulatePlan(
  manager: EntityManager,
  { terms, period, vocabulary, onPage }: ToSimulate
): Promise<Tally | null> {
  const compiled = new SimulatedTerms(terms, vocabulary)
  const earned = await EarnedSoFar.start(manager, terms, period.from)
  const tally = new Tally()
  const pages = pagesAhead<PageOrder>(async (last) => {
    const after = last?.stored ?? null
    const stored = await readOrders(manager, { period, after, limit: PAGE })
    await earned.meet(manager, stored)
    return decodePage(manager, stored, terms)
  })
  let processed = 0
  let isWanted = Promise.resolve(true)
  for await (const page of pages) {
    const ready = compiled.compiledFor(page.map(({ snapshot }) => snapshot))
    for (const [place, order] of page.entries()) {
      simulateOrder(order, ready, { earned, tally })
      if (place % BREATH === 0) {
        await breathe()
      }
    }
    // Telling is a commit, which the next page need not wait for.
    if (!(await isWanted)) {
      return null
    }
    processed += page.length
    isWanted = quiet(onPage(processed))
  }
  return (await isWanted) ? tally : null
}

function simulateOrder(
  { stored, snapshot, history }: PageOrder,
  { plan, uncut }: CompiledTerms,
  { earned, tally }: { earned: EarnedSoFar; tally: Tally }
): void {
  const attributed = {
    chain: stored.chain,
    isOwnPurchase: stored.is_own_purchase,
    evidence: stored.evidence,
    history: { ...history, earned: earned.before(stored) },
  }
  const { commissions } = commissionsFor(snapshot, attributed, plan)
  const beforeFloor = uncut
    ? commissionsFor(snapshot, attributed, uncut).commissions
    : commissions
  earned.add(stored, commissions)
  tally.add({
    snapshot,
    paid: paidRows(stored.paid),
    commissions,
    verdict: judgeMargin(beforeFloor, plan.terms),
  })
}
