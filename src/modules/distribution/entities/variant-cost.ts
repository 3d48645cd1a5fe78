import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm"

/**
 * What a variant costs the merchant in one currency from a moment on, until the
 * next row of the two; never changed, so that an earlier order keeps its cost.
 */
@Entity({ name: "distribution_variant_cost" })
@Check("distribution_variant_cost_not_negative", `"amount" >= 0`)
@Index(
  "distribution_variant_cost_key",
  ["variant_id", "currency_code", "valid_from"],
  { unique: true }
)
export class VariantCost {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_variant_cost_pkey",
  })
  id!: string

  @Column({ type: "text" })
  variant_id!: string

  /** In lower case. */
  @Column({ type: "text" })
  currency_code!: string

  /** Minor units; null when the cost was withdrawn. */
  @Column({ type: "bigint", nullable: true })
  amount!: string | null

  @Column({ type: "timestamptz", default: () => "now()" })
  valid_from!: Date

  /** Who set it; null for the system. */
  @Column({ type: "text", nullable: true })
  set_by!: string | null
}
