import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import { Distributor } from "./distributor"

/** The lasting bond customer → distributor. */
@Entity({ name: "distribution_referral" })
export class Referral {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_referral_pkey",
  })
  id!: string

  @Index("distribution_referral_customer_key", { unique: true })
  @Column({ type: "text" })
  customer_id!: string

  @Index("distribution_referral_distributor_idx")
  @Column({ type: "text" })
  distributor_id!: string

  @Column({ type: "text" })
  evidence!: string

  @Column({ type: "text", nullable: true })
  order_id!: string | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  /** When the bond ends; never, when null. */
  @Column({ type: "timestamptz", nullable: true })
  expires_at!: Date | null

  @ManyToOne(() => Distributor, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "distributor_id",
    foreignKeyConstraintName: "distribution_referral_distributor_fkey",
  })
  distributor?: Distributor
}
