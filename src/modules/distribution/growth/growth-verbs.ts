import type { DataSource } from "typeorm"
import type { Actor } from "../audit/record-audit"
import type { Right } from "../domain/growth/rights"
import { claimPrize, type PrizeClaim } from "./awards/claim-prize"
import { markPrize, type PrizeMark } from "./awards/mark-prize"
import {
  duePromotions,
  type MadePromotion,
  notePromotion,
} from "./awards/promotion-codes"
import { pointsOf } from "./awards/points-of"
import {
  createPrize,
  deletePrize,
  type NewPrize,
  type PrizeChanges,
  updatePrize,
} from "./awards/prizes"
import { TierReminder } from "../entities"
import { ContestVerbs } from "./contests/contest-verbs"
import { readGrowthSettings } from "./growth-settings"
import { wrongDays } from "./results/check-results"
import {
  currencyRates,
  type NewRate,
  removeCurrencyRate,
  setCurrencyRate,
} from "./results/currency-rates"
import { recountIfStale, recountResults } from "./results/recount-results"
import { areResultsCounted } from "./results/results-counted"
import { type ResultsQuestion, resultsOf } from "./results/results-of"
import { type ResultsPageQuestion, resultsPage } from "./results/results-page"
import { TargetVerbs } from "./targets/target-verbs"
import { changeTier, type TierMove } from "./tiers/change-tier"
import {
  decideProposals,
  type ProposalDecision,
} from "./tiers/decide-proposals"
import { previewEvaluation } from "./tiers/preview-evaluation"
import { type EvaluationAsk, recordEvaluation } from "./tiers/record-evaluation"
import { forgetLeftGroups, tierGroups } from "./tiers/tier-groups"
import { distributorHasRight } from "./tiers/rights-of"
import { verdictCounts } from "./tiers/verdict-counts"
import { type Undoing, undoEvaluation } from "./tiers/undo-evaluation"
import {
  type GrowthSettingsUpdate,
  updateGrowthSettings,
} from "./update-growth-settings"
import type { WorkListPage } from "./work-lists/page"
import { progressOf } from "./work-lists/progress-of"
import { slipping } from "./work-lists/slipping"
import { tellWhoIsClose } from "./work-lists/tell-close"
import { atRisk, closeToNext } from "./work-lists/tier-lists"

/** Results and what follows of them; what a verb does stands in its own file. */
export class GrowthVerbs {
  readonly contests: ContestVerbs
  readonly targets: TargetVerbs

  constructor(private readonly dataSource: DataSource) {
    this.contests = new ContestVerbs(dataSource)
    this.targets = new TargetVerbs(dataSource)
  }

  settings() {
    return readGrowthSettings(this.dataSource.manager)
  }

  updateSettings(change: { update: GrowthSettingsUpdate; actor: Actor }) {
    return updateGrowthSettings(this.dataSource, change)
  }

  resultsOf(question: ResultsQuestion) {
    return resultsOf(this.dataSource.manager, question)
  }

  resultsPage(question: ResultsPageQuestion) {
    return resultsPage(this.dataSource.manager, question)
  }

  recountResults() {
    return recountResults(this.dataSource)
  }

  recountIfStale() {
    return recountIfStale(this.dataSource)
  }

  areResultsCounted() {
    return areResultsCounted(this.dataSource.manager)
  }

  wrongDays() {
    return wrongDays(this.dataSource.manager)
  }

  currencyRates() {
    return currencyRates(this.dataSource.manager)
  }

  setCurrencyRate(setting: { rate: NewRate; actor: Actor }) {
    return setCurrencyRate(this.dataSource, setting)
  }

  removeCurrencyRate(removal: {
    currencyCode: string
    fromDay: string
    actor: Actor
  }) {
    return removeCurrencyRate(this.dataSource, removal)
  }

  hasRight(distributorId: string, right: Right) {
    return distributorHasRight(this.dataSource.manager, distributorId, right)
  }

  changeTier(move: TierMove) {
    return changeTier(this.dataSource, move)
  }

  tierGroups() {
    return tierGroups(this.dataSource.manager)
  }

  forgetLeftGroups(groupIds: readonly string[]) {
    return forgetLeftGroups(this.dataSource.manager, groupIds)
  }

  previewEvaluation(ask: { day?: string; now: Date }) {
    return previewEvaluation(this.dataSource, ask)
  }

  recordEvaluation(ask: EvaluationAsk) {
    return recordEvaluation(this.dataSource, ask)
  }

  verdictCounts(evaluationIds: readonly string[]) {
    return verdictCounts(this.dataSource.manager, evaluationIds)
  }

  undoEvaluation(undoing: Undoing) {
    return undoEvaluation(this.dataSource, undoing)
  }

  decideProposals(decision: ProposalDecision) {
    return decideProposals(this.dataSource, decision)
  }

  createPrize(creation: { prize: NewPrize; actor: Actor }) {
    return createPrize(this.dataSource, creation)
  }

  updatePrize(change: { id: string; update: PrizeChanges; actor: Actor }) {
    return updatePrize(this.dataSource, change)
  }

  deletePrize(deletion: { id: string; actor: Actor }) {
    return deletePrize(this.dataSource, deletion)
  }

  claimPrize(claim: PrizeClaim) {
    return claimPrize(this.dataSource, claim)
  }

  markPrize(mark: PrizeMark) {
    return markPrize(this.dataSource, mark)
  }

  pointsOf(distributorIds: readonly string[]) {
    return pointsOf(this.dataSource.manager, distributorIds)
  }

  slipping(page: WorkListPage) {
    return slipping(this.dataSource, page)
  }

  atRisk(page: WorkListPage) {
    return atRisk(this.dataSource, page)
  }

  closeToNext(page: WorkListPage) {
    return closeToNext(this.dataSource, page)
  }

  progressOf(asked: { distributorId: string; now: Date }) {
    return progressOf(this.dataSource, asked)
  }

  tellWhoIsClose(asked: { now: Date }) {
    return tellWhoIsClose(this.dataSource, asked)
  }

  /** What a distributor was last told to be close to, or null. */
  reminderOf(distributorId: string): Promise<TierReminder | null> {
    return this.dataSource.manager.findOneBy(TierReminder, {
      distributor_id: distributorId,
    })
  }

  duePromotions(chunk: { limit: number }) {
    return duePromotions(this.dataSource.manager, chunk)
  }

  notePromotion(made: MadePromotion) {
    return notePromotion(this.dataSource, made)
  }
}
