import { Check, Column, Entity, PrimaryColumn } from "typeorm"

/** Something that is won and sent, rather than paid. */
@Entity({ name: "distribution_prize" })
@Check("distribution_prize_stock", `"stock" >= 0`)
export class Prize {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_prize_pkey",
  })
  id!: string

  @Column({ type: "text" })
  name!: string

  @Column({ type: "text", nullable: true })
  description!: string | null

  /** What it is worth, in minor units; for information. */
  @Column({ type: "bigint", nullable: true })
  value!: string | null

  @Column({ type: "text", nullable: true })
  currency_code!: string | null

  /** How many are left to win; null is any number. */
  @Column({ type: "int", nullable: true })
  stock!: number | null

  /** Whether it can be chosen for new targets and contests. */
  @Column({ type: "boolean", default: true })
  is_active!: boolean

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date
}
