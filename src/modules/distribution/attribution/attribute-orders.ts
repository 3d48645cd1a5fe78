import { newEntityId } from "../entity-id"
import type { EntityManager } from "typeorm"
import type { OrderSnapshot } from "../domain/order"
import { Settings } from "../entities"
import { chainsOf } from "../network/chains-of"
import { currentPlan } from "../plan/current-plan"
import type { OrderFacts } from "./attribution"
import { bondCustomers } from "./bond-customers"
import { type Decided, decideInTurn } from "./decide-in-turn"
import { findEvidence } from "./find-evidence"
import { encodeSnapshot } from "./snapshot-codec"

export interface ReadOrder {
  snapshot: OrderSnapshot
  facts: OrderFacts
}

/**
 * Decides who brought each order and freezes the terms: chain and plan version.
 * An order that has an attribution already keeps it, also when somebody else
 * gave it one just now. Gives the orders that were attributed.
 */
export async function attributeOrders(
  manager: EntityManager,
  orders: readonly ReadOrder[]
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
  const inserted = new Set(await insertAttributions(manager, decided))
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
  decided: readonly Decided[]
): Promise<string[]> {
  const sellers = decided.flatMap(
    ({ decision }) => decision.distributorId ?? []
  )
  const chains = await chainsOf(manager, [...new Set(sellers)])
  const plan = await currentPlan(manager)
  const rows = decided.map(({ snapshot, decision }) => ({
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
    plan_id: plan.id,
    is_own_purchase: decision.evidence === "own_purchase",
    snapshot: encodeSnapshot(snapshot),
    order_placed_at: snapshot.placedAt,
  }))
  const insertedRows: { order_id: string }[] = await manager.query(
    `INSERT INTO distribution_attribution
       (id, order_id, display_id, distributor_id, customer_id, currency_code, evidence,
        evidence_detail, reason, chain, plan_id, is_own_purchase, snapshot, order_placed_at)
     SELECT id, order_id, display_id, distributor_id, customer_id, currency_code, evidence,
            evidence_detail, reason, chain, plan_id, is_own_purchase, snapshot, order_placed_at
       FROM jsonb_to_recordset($1::jsonb)
              AS new (id text, order_id text, display_id int, distributor_id text,
                      customer_id text, currency_code text, evidence text, evidence_detail jsonb,
                      reason text, chain jsonb, plan_id text, is_own_purchase boolean,
                      snapshot jsonb, order_placed_at timestamptz)
      ORDER BY order_id
     ON CONFLICT (order_id) DO NOTHING
     RETURNING order_id`,
    [JSON.stringify(rows)]
  )
  return insertedRows.map((row) => row.order_id)
}
