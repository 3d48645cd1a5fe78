import { Column, Entity, Index, PrimaryColumn } from "typeorm"

/** A request that came with an `Idempotency-Key`, and what it was answered. */
@Entity({ name: "distribution_keyed_request" })
@Index("distribution_keyed_request_created_idx", ["created_at"])
export class KeyedRequest {
  /** `<actor's type>:<actor>:<key>`. */
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_keyed_request_pkey",
  })
  key!: string

  /** Of method, path and body: the same key with another is refused. */
  @Column({ type: "text" })
  fingerprint!: string

  /** Null until it is answered. */
  @Column({ type: "int", nullable: true })
  status_code!: number | null

  /**
   * As it was sent: `jsonb` would put its fields in another order. Where there is
   * no answer yet, what the request made, once that is committed.
   */
  @Column({ type: "json", nullable: true })
  body!: unknown

  /** Until then nobody else carries it out; a process that died left it so. */
  @Column({ type: "timestamptz" })
  locked_until!: Date

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date
}
