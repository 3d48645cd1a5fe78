import type { EntityManager } from "typeorm"
import type { AwardSource } from "../../domain/growth/award"
import type { Award } from "../../entities"

/** The awards of a source and period, under lock; whoever settles the same meanwhile waits here. */
export async function lockAwards(
  manager: EntityManager,
  {
    source,
    periodKey,
    distributorIds,
  }: {
    source: AwardSource
    periodKey: string
    distributorIds?: readonly string[]
  }
): Promise<Award[]> {
  await manager.query("SELECT pg_advisory_xact_lock(hashtext($1))", [
    `distribution:award:${source.type}:${source.id}:${periodKey}`,
  ])
  return manager.query(
    `SELECT * FROM distribution_award
      WHERE source_type = $1 AND source_id = $2 AND period_key = $3
        AND ($4::text[] IS NULL OR distributor_id = ANY($4))
      ORDER BY id FOR NO KEY UPDATE`,
    [source.type, source.id, periodKey, distributorIds ?? null]
  )
}

/** Inserts awards that are new and writes what changed of the others. */
export async function writeAwards(
  manager: EntityManager,
  awards: readonly Award[]
): Promise<void> {
  if (awards.length === 0) {
    return
  }
  await manager.query(
    `INSERT INTO distribution_award AS award
       (id, source_type, source_id, period_key, slot, distributor_id, kind, title,
        currency_code, amount, held, prize_id, promotion, status, is_final, is_undeserved,
        evidence, transfer_count, created_at, updated_at)
     SELECT id, source_type, source_id, period_key, slot, distributor_id, kind, title,
            currency_code, amount, held, prize_id, promotion, status, is_final, is_undeserved,
            evidence, transfer_count, created_at, updated_at
       FROM json_to_recordset($1::json)
              AS written (id text, source_type text, source_id text, period_key text, slot text,
                          distributor_id text, kind text, title text, currency_code text,
                          amount bigint, held bigint, prize_id text, promotion jsonb,
                          status text, is_final boolean, is_undeserved boolean,
                          evidence jsonb, transfer_count int, created_at timestamptz,
                          updated_at timestamptz)
     ON CONFLICT (id) DO UPDATE
        SET title = excluded.title, amount = excluded.amount, held = excluded.held,
            status = excluded.status, is_final = excluded.is_final,
            is_undeserved = excluded.is_undeserved, evidence = excluded.evidence,
            transfer_count = excluded.transfer_count, updated_at = excluded.updated_at
      WHERE (award.title, award.amount, award.held, award.status, award.is_final,
             award.is_undeserved, award.evidence)
            IS DISTINCT FROM
            (excluded.title, excluded.amount, excluded.held, excluded.status, excluded.is_final,
             excluded.is_undeserved, excluded.evidence)`,
    [JSON.stringify(awards)]
  )
}
