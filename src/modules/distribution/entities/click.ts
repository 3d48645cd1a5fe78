import { Column, Entity, Index, PrimaryColumn } from "typeorm"

/** One visit through a referral link. Holds nothing about the visitor. */
@Entity({ name: "distribution_click" })
@Index("distribution_click_distributor_idx", ["distributor_id", "created_at"])
export class Click {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_click_pkey",
  })
  id!: string

  @Column({ type: "text" })
  distributor_id!: string

  @Column({ type: "text" })
  code!: string

  @Column({ type: "text", nullable: true })
  landing!: string | null

  @Index("distribution_click_created_idx")
  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date
}
