import { Column, Entity, Index, PrimaryColumn } from "typeorm"

/** The code or click a shopper's cart carries until it becomes an order. */
@Entity({ name: "distribution_cart_referral" })
export class CartReferral {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_cart_referral_pkey",
  })
  cart_id!: string

  @Index("distribution_cart_referral_distributor_idx")
  @Column({ type: "text" })
  distributor_id!: string

  @Column({ type: "text", nullable: true })
  code!: string | null

  @Column({ type: "text", nullable: true })
  click_id!: string | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @Index("distribution_cart_referral_updated_idx")
  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date
}
