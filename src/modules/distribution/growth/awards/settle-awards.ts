import type { EntityManager } from "typeorm"
import {
  type AwardMovement,
  awardMovements,
  type AwardSource,
  moneyAfter,
  prizeStatus,
} from "../../domain/growth/award"
import type { Reward } from "../../domain/growth/bonus"
import { invariant } from "../../domain/invariant"
import type { Award } from "../../entities"
import { newEntityId } from "../../entity-id"
import { postTransfers } from "../../ledger/post-transfers"
import type { IntendedTransfer } from "../../ledger/transfer-columns"
import { recordNotices } from "../../settlement/record-notices"
import { GROWTH_EVENTS } from "../events"
import { openShelf, type Shelf } from "./shelf"
import { lockAwards, writeAwards } from "./write-awards"

/** An award that should stand. */
export interface DesiredAward {
  distributorId: string
  /** Which of the source's awards; what a slot gives, and in which currency, never changes. */
  slot: string
  /** What it is for, as people call it. */
  title: string
  reward: Reward
  /** The results that decided. */
  evidence: Record<string, unknown>
}

export interface AwardsToSettle {
  source: AwardSource
  periodKey: string
  /** Everything that should stand; of the last prizes, the first get them. */
  desired: readonly DesiredAward[]
  /** Only awards of these distributors are looked at; of everybody, when left out. */
  distributorIds?: readonly string[]
  /** Whether results are past changing in the ordinary course: then money is available. */
  isFinal: boolean
  now: Date
}

export interface SettledAwards {
  /** Awards that stand now and did not before. */
  wonIds: string[]
  /** Final awards that were lowered, and all that stand no more. */
  takenBackIds: string[]
}

/**
 * Brings the awards of a source and period to what should stand: the difference
 * to what stands is posted, once. What is not desired any more comes to nothing
 * and is revoked. Doing it twice changes nothing. One at a time for each source
 * and period; locks awards, then prizes, then accounts, each in the order of ids.
 */
export async function settleAwards(
  manager: EntityManager,
  settling: AwardsToSettle
): Promise<SettledAwards> {
  const before = await lockAwards(manager, settling)
  const shelf = await openShelf(manager, [
    ...before.map(({ prize_id }) => prize_id),
    ...settling.desired.map(({ reward }) =>
      reward.kind === "prize" ? reward.prizeId : null
    ),
  ])
  const settled = settle(before, { settling, shelf })
  await writeAwards(
    manager,
    settled.map(({ after }) => after)
  )
  await shelf.close(manager)
  await postTransfers(
    manager,
    settled.flatMap(({ transfers }) => transfers)
  )
  return leaveWord(manager, settled)
}

interface Settled {
  before: Award | null
  after: Award
  transfers: IntendedTransfer[]
}

/** What is not deserved any more goes first, for its prizes may be won by others. */
function settle(
  before: readonly Award[],
  context: { settling: AwardsToSettle; shelf: Shelf }
): Settled[] {
  const standing = new Map(before.map((award) => [keyOf(award), award]))
  const desired = new Map(
    context.settling.desired.map((one) => [
      keyOf({ slot: one.slot, distributor_id: one.distributorId }),
      one,
    ])
  )
  invariant(
    desired.size === context.settling.desired.length,
    "A distributor has one award of a slot"
  )
  const undesired = before.filter((award) => !desired.has(keyOf(award)))
  return [
    ...undesired.map((award) => settleOne(award, null, context)),
    ...[...desired]
      .filter(([key, { reward }]) => standing.has(key) || amountOf(reward) > 0n)
      .map(([key, one]) => settleOne(standing.get(key) ?? null, one, context)),
  ]
}

function keyOf({
  slot,
  distributor_id,
}: Pick<Award, "slot" | "distributor_id">): string {
  return `${distributor_id}|${slot}`
}

function settleOne(
  before: Award | null,
  desired: DesiredAward | null,
  { settling, shelf }: { settling: AwardsToSettle; shelf: Shelf }
): Settled {
  const award = before ?? newAward(desired as DesiredAward, settling)
  assertSameSlot(award, desired)
  const described = {
    ...award,
    ...(desired && { title: desired.title, evidence: desired.evidence }),
    is_final: settling.isFinal || award.is_final,
    updated_at: settling.now,
  }
  const settled = { before, desired, award: described }
  return award.kind === "prize"
    ? settlePrize(settled, shelf)
    : settleAmount(settled)
}

interface Unsettled {
  before: Award | null
  desired: DesiredAward | null
  award: Award
}

function settlePrize(
  { before, desired, award }: Unsettled,
  shelf: Shelf
): Settled {
  const prizeId = award.prize_id as string
  const status = prizeStatus(before?.status ?? null, desired !== null, () =>
    shelf.take(prizeId)
  )
  if (before?.status === "won" && status === "revoked") {
    shelf.giveBack(prizeId)
  }
  const stands = status !== "revoked" && status !== "out_of_stock"
  return {
    before,
    after: {
      ...award,
      status,
      amount: stands ? "1" : "0",
      is_undeserved: desired === null && stands,
    },
    transfers: [],
  }
}

function settleAmount({ before, desired, award }: Unsettled): Settled {
  const wanted = desired ? amountOf(desired.reward) : 0n
  const money = { amount: BigInt(award.amount), held: BigInt(award.held) }
  const isMoney = award.kind === "money"
  const movements = isMoney ? awardMovements(money, wanted, award.is_final) : []
  const { held } = isMoney
    ? moneyAfter(money, wanted, award.is_final)
    : { held: 0n }
  return {
    before,
    after: {
      ...award,
      amount: wanted.toString(),
      held: held.toString(),
      status: wanted > 0n ? "granted" : "revoked",
      transfer_count: award.transfer_count + movements.length,
    },
    transfers: movements.map((movement, index) =>
      transferOf(award, movement, index)
    ),
  }
}

function amountOf(reward: Reward): bigint {
  switch (reward.kind) {
    case "money":
      return reward.amountMinor
    case "points":
      return reward.points
    default:
      return 1n
  }
}

function transferOf(
  award: Award,
  { code, amountMinor }: AwardMovement,
  index: number
): IntendedTransfer {
  return {
    key: `${award.id}:${award.transfer_count + index}`,
    code,
    distributorId: award.distributor_id,
    currency: award.currency_code as string,
    amountMinor,
    orderId: null,
    commissionId: null,
  }
}

function newAward(
  { distributorId, slot, title, reward, evidence }: DesiredAward,
  { source, periodKey, isFinal, now }: AwardsToSettle
): Award {
  return {
    id: newEntityId("awd"),
    source_type: source.type,
    source_id: source.id,
    period_key: periodKey,
    slot,
    distributor_id: distributorId,
    kind: reward.kind,
    title,
    currency_code: reward.kind === "money" ? reward.currencyCode : null,
    amount: "0",
    held: "0",
    prize_id: reward.kind === "prize" ? reward.prizeId : null,
    promotion: reward.kind === "promotion" ? reward.promotion : null,
    promotion_id: null,
    promotion_code: null,
    promotion_is_active: false,
    promotion_ends_at: null,
    status: "revoked",
    is_final: isFinal,
    is_undeserved: false,
    evidence,
    claim_note: null,
    delivery_note: null,
    transfer_count: 0,
    created_at: now,
    updated_at: now,
  }
}

function assertSameSlot(award: Award, desired: DesiredAward | null): void {
  if (!desired) {
    return
  }
  const { reward } = desired
  const isSame =
    award.kind === reward.kind &&
    (reward.kind !== "money" || award.currency_code === reward.currencyCode) &&
    (reward.kind !== "prize" || award.prize_id === reward.prizeId)
  invariant(isSame, "What a slot of awards gives never changes", {
    award_id: award.id,
    kind: reward.kind,
  })
}

/** A promotion is told of once its code can be used. */
async function leaveWord(
  manager: EntityManager,
  settled: readonly Settled[]
): Promise<SettledAwards> {
  const idsOf = (isMeant: (one: Settled) => boolean): string[] =>
    settled.filter(isMeant).map(({ after }) => after.id)
  const stood = (award: Award | null) => award !== null && award.amount !== "0"
  const wonIds = idsOf(({ before, after }) => !stood(before) && stood(after))
  const takenBackIds = idsOf(
    ({ before, after }) =>
      before !== null &&
      BigInt(after.amount) < BigInt(before.amount) &&
      (before.is_final || !stood(after))
  )
  const toldIds = idsOf(
    ({ before, after }) =>
      !stood(before) && stood(after) && after.kind !== "promotion"
  )
  await recordNotices(manager, GROWTH_EVENTS.BONUS_WON, toldIds)
  await recordNotices(manager, GROWTH_EVENTS.BONUS_TAKEN_BACK, takenBackIds)
  return { wonIds, takenBackIds }
}
