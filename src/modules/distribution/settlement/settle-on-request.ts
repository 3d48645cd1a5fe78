import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import type { Cycle } from "../domain/settlement/terms"
import { Statement } from "../entities"
import { notAllowed, notFound } from "../errors"
import { accountId } from "../ledger/account-id"
import { lockOpenAccounts } from "../ledger/lock-accounts"
import { EFFECTIVE_CYCLE } from "./open-periods"
import { readSettlementSettings } from "./settlement-settings"
import { type LockedBalances, stateBalances } from "./state-balances"

export interface SettlementRequest {
  distributorId: string
  currency: string
  actor: Actor
  now: Date
}

/**
 * Makes a statement of one balance at once: for a distributor whose cycle is "on
 * request", or by the merchant for anybody. Refused when nothing can be drawn; of
 * several who ask at once, one is served.
 */
export async function settleOnRequest(
  dataSource: DataSource,
  { distributorId, currency, actor, now }: SettlementRequest
): Promise<Statement> {
  return dataSource.transaction(async (manager) => {
    const settings = await readSettlementSettings(manager)
    await assertMaySettle(manager, { distributorId, actor, settings })
    const { lastId } = await stateBalances(manager, {
      balances: await lockBalance(manager, distributorId, currency),
      cut: { periodId: null, endsAt: justAfter(now), now },
      settings,
    })
    const statement = lastId
      ? await manager.findOneByOrFail(Statement, { id: lastId })
      : null
    if (!statement || statement.status === "carried") {
      throw notAllowed(
        "Nothing can be paid out: the available balance is zero, below the minimum, no more than the fee, or on a statement already"
      )
    }
    await recordAudit(manager, {
      actor,
      action: "statement.requested",
      subject: { type: "statement", id: statement.id },
      detail: { distributor_id: distributorId, drawn: statement.drawn },
    })
    return statement
  })
}

async function lockBalance(
  manager: EntityManager,
  distributorId: string,
  currency: string
): Promise<LockedBalances> {
  const account = accountId("available", distributorId, currency)
  await lockOpenAccounts(manager, [account])
  return {
    accountIds: [account],
    after: "",
    last: distributorId,
  }
}

async function assertMaySettle(
  manager: EntityManager,
  {
    distributorId,
    actor,
    settings,
  }: { distributorId: string; actor: Actor; settings: { cycle: Cycle } }
): Promise<void> {
  const [distributor]: { status: string; cycle: Cycle }[] = await manager.query(
    `SELECT distributor.status, ${EFFECTIVE_CYCLE} AS cycle
       FROM distribution_distributor AS distributor
       JOIN distribution_tier AS tier ON tier.id = distributor.tier_id
      WHERE distributor.id = $2`,
    [settings.cycle, distributorId]
  )
  if (!distributor) {
    throw notFound(`There is no distributor with id ${distributorId}`)
  }
  if (distributor.status !== "active") {
    throw notAllowed(
      `The distributor is ${distributor.status}; only an active one can be paid`
    )
  }
  if (actor.type === "customer" && distributor.cycle !== "on_request") {
    throw notAllowed(
      "Your earnings are settled by the calendar; you need not ask for a payout"
    )
  }
}

/** What was booked in this very millisecond belongs to it. */
function justAfter(now: Date): Date {
  return new Date(now.getTime() + 1)
}
