import type { DataSource } from "typeorm"
import type { Actor } from "../../audit/record-audit"
import { readSettlementSettings } from "../../settlement/settlement-settings"
import type { Contest } from "../../entities"
import { awardContest } from "./award-contest"
import {
  contestOf,
  contestsOf,
  leaderboard,
  type LeaderboardPage,
} from "./contests-of"
import { deleteContest } from "./delete-contest"
import { freezeIfOver, freezesAt, runningContests } from "./freeze-contest"
import { giveRestocked } from "./give-restocked"
import {
  answerObjection,
  type NewObjection,
  type ObjectionAnswer,
  openObjection,
} from "./objections"
import { cancelContest, type ContestStep, openContest } from "./open-contest"
import { refreshContest } from "./refresh-standings"
import {
  type ContestTerms,
  type ContestUpdate,
  createContest,
  updateContest,
} from "./save-contest"

/** Contests; what a verb does stands in its own file. */
export class ContestVerbs {
  constructor(private readonly dataSource: DataSource) {}

  create(creation: { terms: ContestTerms; actor: Actor }) {
    return createContest(this.dataSource, creation)
  }

  update(change: ContestUpdate) {
    return updateContest(this.dataSource, change)
  }

  delete(deletion: { id: string; actor: Actor }) {
    return deleteContest(this.dataSource, deletion)
  }

  open(step: ContestStep) {
    return openContest(this.dataSource, step)
  }

  cancel(step: ContestStep & { reason?: string | null }) {
    return cancelContest(this.dataSource, step)
  }

  running(now: Date) {
    return runningContests(this.dataSource.manager, now)
  }

  refresh(refreshing: { id: string; now: Date }) {
    return refreshContest(this.dataSource, refreshing)
  }

  freezeIfOver(freezing: { id: string; now: Date }) {
    return freezeIfOver(this.dataSource, freezing)
  }

  award(step: ContestStep) {
    return awardContest(this.dataSource, step)
  }

  giveRestocked(now: Date) {
    return giveRestocked(this.dataSource, now)
  }

  openObjection(objection: NewObjection) {
    return openObjection(this.dataSource, objection)
  }

  answerObjection(answer: ObjectionAnswer) {
    return answerObjection(this.dataSource, answer)
  }

  leaderboard(page: LeaderboardPage) {
    return leaderboard(this.dataSource.manager, page)
  }

  contestsOf(distributorId: string) {
    return contestsOf(this.dataSource.manager, distributorId)
  }

  contestOf(asked: { contestId: string; distributorId: string }) {
    return contestOf(this.dataSource.manager, asked)
  }

  /** When each of these is over for good. */
  async freezesAt(contests: readonly Contest[]): Promise<Date[]> {
    const { time_zone } = await readSettlementSettings(this.dataSource.manager)
    return contests.map((contest) => freezesAt(contest, time_zone))
  }
}
