import { newEntityId } from "../entity-id"
import type { EntityManager } from "typeorm"
import type { OrderSnapshot } from "../domain/order"
import { Settings } from "../entities"
import { chainsOf } from "../network/chains-of"
import { plansInForce } from "../plan/in-force"
import { planTerms } from "../plan/plan-terms"
import type { OrderFacts } from "./attribution"
import { bondCustomers } from "./bond-customers"
import { type Decided, decideInTurn } from "./decide-in-turn"
import { findEvidence } from "./find-evidence"
import { rememberHistories } from "./remember-histories"
import { encodeSnapshot, keptNet } from "./snapshot-codec"
import { DAY_OF_ORDER, storedCount } from "./stored-count"

export interface ReadOrder {
  snapshot: OrderSnapshot
  facts: OrderFacts
  /** What was read of Medusa, as `Attribution.seen` keeps it; nothing that is known, when left out. */
  seen?: readonly string[]
}

export interface ReadBatch {
  /** Taken before the orders were read; see `takeTicket`. */
  ticket: string
  orders: readonly ReadOrder[]
  /** Those that had no attribution when they were read, by id; asked for when left out. */
  newIds?: readonly string[]
}

/**
 * Decides who brought each order and freezes the terms: chain and plan version.
 * An order that has an attribution already keeps it, also when somebody else
 * gave it one just now. Gives the orders that were attributed.
 */
export async function attributeOrders(
  manager: EntityManager,
  { ticket, orders }: ReadBatch
): Promise<string[]> {
  if (orders.length === 0) {
    return []
  }
  const settings = await manager.findOneByOrFail(Settings, { id: "settings" })
  const evidence = await findEvidence(
    manager,
    orders.map((order) => order.facts)
  )
  const decided = decideInTurn(orders, evidence, settings)
  const rows = await insertAttributions(manager, ticket, decided)
  await rememberHistories(manager, rows)
  const inserted = new Set(rows.map((row) => row.order_id))
  const attributed = decided.filter(({ snapshot }) => inserted.has(snapshot.id))
  await bondCustomers(
    manager,
    attributed.flatMap(({ bond }) => bond ?? []),
    settings
  )
  return [...inserted]
}

async function insertAttributions(
  manager: EntityManager,
  ticket: string,
  decided: readonly Decided[]
): Promise<{ order_id: string; plan_id: string }[]> {
  const sellers = decided.flatMap(
    ({ decision }) => decision.distributorId ?? []
  )
  const chains = await chainsOf(manager, [...new Set(sellers)])
  const plans = await plansInForce(
    manager,
    decided.map(({ snapshot }) => new Date(snapshot.placedAt))
  )
  const terms = await planTerms(manager, [...plans.values()])
  const rows = decided.map(({ snapshot, facts, seen, decision }) => {
    const planId = plans.get(new Date(snapshot.placedAt).toISOString())
    const row = {
      id: newEntityId("attr"),
      order_id: snapshot.id,
      display_id: snapshot.displayId,
      distributor_id: decision.distributorId,
      customer_id: snapshot.customerId,
      currency_code: snapshot.currency,
      evidence: decision.evidence,
      evidence_detail: decision.detail,
      reason: decision.reason,
      chain: chains.get(decision.distributorId ?? "") ?? [],
      plan_id: planId,
      is_own_purchase: decision.evidence === "own_purchase",
      snapshot: encodeSnapshot(snapshot),
      kept_net: keptNet(snapshot).toString(),
      history: { customerOrder: facts.customerOrder },
      order_placed_at: snapshot.placedAt,
      seen: seen ?? [],
    }
    const counted = storedCount(row, snapshot, terms.get(planId ?? ""))
    return { ...row, counted }
  })
  return manager.query(
    `INSERT INTO distribution_attribution
       (id, order_id, display_id, distributor_id, customer_id, currency_code, evidence,
        evidence_detail, reason, chain, plan_id, is_own_purchase, snapshot, kept_net, counted,
        counted_day, history, order_placed_at, seen, snapshot_ticket, reconciled_at)
     SELECT id, order_id, display_id, distributor_id, customer_id, currency_code, evidence,
            evidence_detail, reason, chain, plan_id, is_own_purchase, snapshot, kept_net, counted,
            CASE WHEN counted IS NOT NULL THEN ${DAY_OF_ORDER} END, history, order_placed_at,
            seen, $2, now()
       FROM json_to_recordset($1::json)
              AS new (id text, order_id text, display_id int, distributor_id text,
                      customer_id text, currency_code text, evidence text, evidence_detail jsonb,
                      reason text, chain jsonb, plan_id text, is_own_purchase boolean,
                      snapshot json, kept_net bigint, counted json, history jsonb,
                      order_placed_at timestamptz, seen text[])
      ORDER BY order_id
     ON CONFLICT (order_id) DO NOTHING
     RETURNING order_id, plan_id`,
    [JSON.stringify(rows), ticket]
  )
}
