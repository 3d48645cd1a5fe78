import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import { Distributor } from "./distributor"

/** A promotion's code that is tied to a distributor: orders that used it are its. */
@Entity({ name: "distribution_coupon" })
export class Coupon {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_coupon_pkey",
  })
  id!: string

  @Index("distribution_coupon_distributor_idx")
  @Column({ type: "text" })
  distributor_id!: string

  /** As Medusa keeps it. */
  @Column({ type: "text" })
  code!: string

  /** In upper case, so that no two distributors have one code in two spellings. */
  @Index("distribution_coupon_code_key", { unique: true })
  @Column({ type: "text" })
  normalised_code!: string

  @Index("distribution_coupon_promotion_idx")
  @Column({ type: "text", nullable: true })
  promotion_id!: string | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @ManyToOne(() => Distributor, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "distributor_id",
    foreignKeyConstraintName: "distribution_coupon_distributor_fkey",
  })
  distributor?: Distributor
}
