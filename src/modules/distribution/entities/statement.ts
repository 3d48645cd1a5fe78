import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import type { StatementStatus } from "../domain/states"
import type { FrozenFigures } from "../settlement/frozen-figures"
import { Distributor } from "./distributor"
import { SettlementPeriod } from "./settlement-period"

/**
 * What a distributor is owed for a stretch of its balance in one currency: the
 * movements after one transfer and up to another, which the next one goes on
 * from. So every movement of a balance is on one statement. Amounts are minor
 * units.
 */
@Entity({ name: "distribution_statement" })
@Check("distribution_statement_drawn", `"drawn" >= 0`)
@Check(
  "distribution_statement_drawn_taxed",
  `"drawn_taxed" >= 0 AND "drawn_taxed" <= "drawn"`
)
@Check(
  "distribution_statement_never_overpaid",
  `"paid" >= 0 AND "returned" >= 0 AND "paid" <= "in_payouts" AND "in_payouts" + "returned" <= coalesce("payable", 0)`
)
@Index("distribution_statement_distributor_idx", [
  "distributor_id",
  "currency_code",
  "number",
])
@Index(
  "distribution_statement_first_key",
  ["distributor_id", "currency_code"],
  {
    unique: true,
    where: `"previous_id" IS NULL`,
  }
)
@Index("distribution_statement_status_idx", ["status", "due_at"])
export class Statement {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_statement_pkey",
  })
  id!: string

  /** 1, 2, 3, … over all distributors, without a gap. */
  @Index("distribution_statement_number_key", { unique: true })
  @Column({ type: "bigint" })
  number!: string

  /** Null when it was made on request. */
  @Index("distribution_statement_period_idx")
  @Column({ type: "text", nullable: true })
  period_id!: string | null

  @Column({ type: "text" })
  distributor_id!: string

  @Column({ type: "text" })
  currency_code!: string

  /** The one before of this balance, which no other can have. */
  @Index("distribution_statement_previous_key", { unique: true })
  @Column({ type: "text", nullable: true })
  previous_id!: string | null

  @Column({ type: "text" })
  status!: StatementStatus

  /** Where the one before ended; null for the first. */
  @Column({ type: "timestamptz", nullable: true })
  starts_at!: Date | null

  @Column({ type: "timestamptz" })
  ends_at!: Date

  @Column({ type: "bigint" })
  after_transfer_id!: string

  @Column({ type: "bigint" })
  through_transfer_id!: string

  /** What the one before carried forward. */
  @Column({ type: "bigint" })
  opening!: string

  @Column({ type: "bigint" })
  commissions!: string

  @Column({ type: "bigint" })
  clawbacks!: string

  @Column({ type: "bigint" })
  bonuses!: string

  @Column({ type: "bigint" })
  adjustments!: string

  /** What came back of earlier statements and payouts, less what was paid anew. */
  @Column({ type: "bigint" })
  payouts!: string

  /** opening + commissions + clawbacks + bonuses + adjustments + payouts. */
  @Column({ type: "bigint" })
  closing!: string

  /** What of the closing balance is to be paid; the rest is carried forward. */
  @Column({ type: "bigint" })
  drawn!: string

  /** What of it an earlier statement taxed: payouts that did not arrive. */
  @Column({ type: "bigint", default: 0 })
  drawn_taxed!: string

  /** What of such money is in the balance still, for the next statement. */
  @Column({ type: "bigint", default: 0 })
  taxed_left!: string

  /** What was credited and debited while it was under review. */
  @Column({ type: "bigint", default: 0 })
  adjusted!: string

  @Column({ type: "bigint", default: 0 })
  vat_added!: string

  @Column({ type: "bigint", default: 0 })
  withheld!: string

  @Column({ type: "bigint", default: 0 })
  fee!: string

  /** drawn + adjusted + VAT − withheld − fee, once approved; until then null. */
  @Column({ type: "bigint", nullable: true })
  payable!: string | null

  /** What payouts took up of it: still to be sent, under way or paid. */
  @Column({ type: "bigint", default: 0 })
  in_payouts!: string

  @Column({ type: "bigint", default: 0 })
  paid!: string

  /** What went back to the balance because a payout did not arrive. */
  @Column({ type: "bigint", default: 0 })
  returned!: string

  /** The tax and whom it is for, as it was when it was approved. */
  @Column({ type: "jsonb", nullable: true })
  figures!: FrozenFigures | null

  @Column({ type: "timestamptz" })
  due_at!: Date

  @Column({ type: "timestamptz", nullable: true })
  issued_at!: Date | null

  @Column({ type: "timestamptz", nullable: true })
  review_until!: Date | null

  @Column({ type: "timestamptz", nullable: true })
  approved_at!: Date | null

  @Column({ type: "text", nullable: true })
  approved_by!: string | null

  @Column({ type: "timestamptz", nullable: true })
  paid_at!: Date | null

  @Column({ type: "text", nullable: true })
  void_reason!: string | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date

  /**
   * Triggers keep distributor and period from being deleted: foreign keys would
   * look up and lock both for each statement of a closing.
   */
  @ManyToOne(() => Distributor, { createForeignKeyConstraints: false })
  @JoinColumn({ name: "distributor_id" })
  distributor?: Distributor

  @ManyToOne(() => SettlementPeriod, { createForeignKeyConstraints: false })
  @JoinColumn({ name: "period_id" })
  period?: SettlementPeriod | null
}
