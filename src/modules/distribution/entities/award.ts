import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import type {
  AwardKind,
  AwardSource,
  AwardStatus,
  PromotionTerms,
} from "../domain/growth/award"
import { Distributor } from "./distributor"
import { Prize } from "./prize"

/** What a distributor has of a target or contest, as far as results stand up for it. */
@Entity({ name: "distribution_award" })
@Index(
  "distribution_award_key",
  ["source_type", "source_id", "period_key", "slot", "distributor_id"],
  { unique: true }
)
@Index("distribution_award_distributor_idx", ["distributor_id", "id"])
@Index("distribution_award_status_idx", ["status", "kind"])
@Check(
  "distribution_award_held",
  `"amount" >= 0 AND "held" >= 0 AND "held" <= "amount"`
)
export class Award {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_award_pkey",
  })
  id!: string

  @Column({ type: "text" })
  source_type!: AwardSource["type"]

  @Column({ type: "text" })
  source_id!: string

  /** The first day of a target's period, or a contest's id. */
  @Column({ type: "text" })
  period_key!: string

  /** Which of its source's awards: what a slot gives never changes. */
  @Column({ type: "text" })
  slot!: string

  @Column({ type: "text" })
  distributor_id!: string

  @Column({ type: "text" })
  kind!: AwardKind

  /** What it is for, as people call it; said on statements. */
  @Column({ type: "text" })
  title!: string

  /** Of money. */
  @Column({ type: "text", nullable: true })
  currency_code!: string | null

  /** What stands: minor units, points, or 1 of what is given once. */
  @Column({ type: "bigint", default: 0 })
  amount!: string

  /** How much of the money is on hold. */
  @Column({ type: "bigint", default: 0 })
  held!: string

  @Column({ type: "text", nullable: true })
  prize_id!: string | null

  /** What the promotion code gives. */
  @Column({ type: "jsonb", nullable: true })
  promotion!: PromotionTerms | null

  @Column({ type: "text", nullable: true })
  promotion_id!: string | null

  @Column({ type: "text", nullable: true })
  promotion_code!: string | null

  /** Whether the code can be used, as far as it was told to the store. */
  @Column({ type: "boolean", default: false })
  promotion_is_active!: boolean

  @Column({ type: "timestamptz", nullable: true })
  promotion_ends_at!: Date | null

  @Column({ type: "text" })
  status!: AwardStatus

  /** Whether what decides it is over and past returning; a provisional award cannot be claimed. */
  @Column({ type: "boolean" })
  is_final!: boolean

  /** A prize that was claimed before the results fell below it. */
  @Column({ type: "boolean", default: false })
  is_undeserved!: boolean

  /** The results that decided. */
  @Column({ type: "jsonb" })
  evidence!: Record<string, unknown>

  /** What the distributor said when claiming, such as where to send it. */
  @Column({ type: "text", nullable: true })
  claim_note!: string | null

  /** What the merchant said when sending, such as how to track it. */
  @Column({ type: "text", nullable: true })
  delivery_note!: string | null

  /** How many transfers it has; the next one's key. */
  @Column({ type: "int", default: 0 })
  transfer_count!: number

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date

  @ManyToOne(() => Distributor, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "distributor_id",
    foreignKeyConstraintName: "distribution_award_distributor_fkey",
  })
  distributor?: Distributor

  @ManyToOne(() => Prize, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "prize_id",
    foreignKeyConstraintName: "distribution_award_prize_fkey",
  })
  prize?: Prize | null
}
