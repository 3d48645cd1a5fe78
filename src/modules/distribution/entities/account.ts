import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm"

/**
 * A distributor's account of one kind and currency, with the sum of its
 * transfers. The merchant's own side has no row: it is derived by summing.
 */
@Entity({ name: "distribution_account" })
@Check(
  "distribution_account_not_overdrawn",
  `"kind" = 'available' OR "balance" >= 0`
)
export class Account {
  /** `<distributor>:<kind>:<currency>`. */
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_account_pkey",
  })
  id!: string

  @Index("distribution_account_distributor_idx")
  @Column({ type: "text" })
  distributor_id!: string

  @Column({ type: "text" })
  kind!: string

  @Column({ type: "text" })
  currency_code!: string

  /** Minor units; only `available` may be below zero, by a clawback. */
  @Column({ type: "bigint", default: 0 })
  balance!: string

  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date
}
