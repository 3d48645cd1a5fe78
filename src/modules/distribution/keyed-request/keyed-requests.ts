import type { DataSource } from "typeorm"

/** How long a request is taken to be under way before another may carry it out. */
const LEASE = "1 minute"

/** How long an answer is kept. */
const KEPT = "2 days"

/** What there is of a key: nothing yet, so carry it out; its answer; or why not. */
export type Begun =
  | { is: "mine" }
  | { is: "answered"; statusCode: number; body: unknown }
  | { is: "another_request" }
  | { is: "under_way" }
  /** What it was to do is done, and its answer was lost. */
  | { is: "carried_out" }

interface Row {
  is_mine: boolean
  fingerprint: string
  status_code: number | null
  body: unknown
  is_late: boolean
}

/** Requests that came with an `Idempotency-Key`; see `KeyedRequest`. */
export class KeyedRequests {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes a key for a request, or tells what became of it; of several at once one gets it. */
  async begin(key: string, fingerprint: string): Promise<Begun> {
    const [row]: Row[] = await this.dataSource.query(
      `WITH taken AS (
         INSERT INTO distribution_keyed_request AS stored (key, fingerprint, locked_until)
         VALUES ($1, $2, now() + interval '${LEASE}')
         ON CONFLICT (key) DO UPDATE SET locked_until = now() + interval '${LEASE}'
          WHERE stored.status_code IS NULL AND stored.body IS NULL
            AND stored.locked_until < now() AND stored.fingerprint = excluded.fingerprint
         RETURNING true AS is_mine, fingerprint, status_code, body, false AS is_late)
       SELECT * FROM taken
       UNION ALL
       SELECT false, fingerprint, status_code, body, locked_until < now()
         FROM distribution_keyed_request
        WHERE key = $1 AND NOT EXISTS (SELECT FROM taken)`,
      [key, fingerprint]
    )
    if (!row) {
      return { is: "under_way" }
    }
    if (row.is_mine) {
      return { is: "mine" }
    }
    if (row.fingerprint !== fingerprint) {
      return { is: "another_request" }
    }
    if (row.status_code !== null) {
      return { is: "answered", statusCode: row.status_code, body: row.body }
    }
    const wasCarriedOut = row.body !== null && row.is_late
    return { is: wasCarriedOut ? "carried_out" : "under_way" }
  }

  /** Keeps the answer, so that the same request gets it again. */
  async finish(key: string, statusCode: number, body: unknown): Promise<void> {
    await this.dataSource.query(
      "UPDATE distribution_keyed_request SET status_code = $2, body = $3 WHERE key = $1",
      [key, statusCode, JSON.stringify(body)]
    )
  }

  /** Frees the key of a request that was refused; one that failed after it was carried out is over and keeps it. */
  async release(key: string): Promise<void> {
    await this.dataSource.query(
      `WITH freed AS (
         DELETE FROM distribution_keyed_request
          WHERE key = $1 AND status_code IS NULL AND body IS NULL)
       UPDATE distribution_keyed_request SET locked_until = now()
        WHERE key = $1 AND status_code IS NULL AND body IS NOT NULL`,
      [key]
    )
  }

  /** Forgets answers that nobody will ask for any more. Walks `distribution_keyed_request_created_idx`. */
  async forgetOld(): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM distribution_keyed_request WHERE created_at < now() - interval '${KEPT}'`
    )
  }
}
