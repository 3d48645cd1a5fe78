import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm"
import { Distributor } from "./distributor"

/** What a distributor was last told to be close to, so that it is not told every day. */
@Entity({ name: "distribution_tier_reminder" })
export class TierReminder {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_tier_reminder_pkey",
  })
  distributor_id!: string

  /** The tier that was close. */
  @Column({ type: "text" })
  tier_id!: string

  /** The store's day. */
  @Column({ type: "date" })
  told_on!: string

  @ManyToOne(() => Distributor, { onDelete: "CASCADE" })
  @JoinColumn({
    name: "distributor_id",
    foreignKeyConstraintName: "distribution_tier_reminder_distributor_fkey",
  })
  distributor?: Distributor
}
