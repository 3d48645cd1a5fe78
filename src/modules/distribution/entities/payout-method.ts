import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import { Distributor } from "./distributor"

/** Where a distributor's money goes. A changed method is a new one; the old stays, removed. */
@Entity({ name: "distribution_payout_method" })
@Index("distribution_payout_method_distributor_idx", [
  "distributor_id",
  "created_at",
])
@Index("distribution_payout_method_default_key", ["distributor_id"], {
  unique: true,
  where: `"is_default" AND "removed_at" IS NULL`,
})
export class PayoutMethod {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_payout_method_pkey",
  })
  id!: string

  @Column({ type: "text" })
  distributor_id!: string

  /** The payout provider that pays it: "manual", "store-credit", "stripe-connect" … */
  @Column({ type: "text" })
  provider_id!: string

  /** What the provider takes: "bank_account", "wallet", "provider_account" … */
  @Column({ type: "text" })
  kind!: string

  /** As anybody may see it: "DE •••• 3000". */
  @Column({ type: "text" })
  hint!: string

  /** Encrypted, and not selected unless it is named: `service.payoutMethods` opens it. */
  @Column({ type: "text", select: false })
  details_sealed!: string

  @Column({ type: "boolean", default: false })
  is_default!: boolean

  /** Nothing is paid to it before. */
  @Column({ type: "timestamptz" })
  usable_from!: Date

  @Column({ type: "timestamptz", nullable: true })
  removed_at!: Date | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @ManyToOne(() => Distributor, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "distributor_id",
    foreignKeyConstraintName: "distribution_payout_method_distributor_fkey",
  })
  distributor?: Distributor
}
