import { Column, Entity, Index, PrimaryColumn } from "typeorm"
import type { Cycle } from "../domain/settlement/terms"
import type { PeriodStatus } from "../domain/states"

/** A stretch of time whose balances are settled together. */
@Entity({ name: "distribution_settlement_period" })
@Index("distribution_settlement_period_key", ["cycle", "ends_at"], {
  unique: true,
})
export class SettlementPeriod {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_settlement_period_pkey",
  })
  id!: string

  @Column({ type: "text" })
  cycle!: Cycle

  @Column({ type: "timestamptz" })
  starts_at!: Date

  /** The cut-off: what was booked from here on is the next period's. */
  @Column({ type: "timestamptz" })
  ends_at!: Date

  @Column({ type: "text", default: "closing" })
  status!: PeriodStatus

  /** The distributor up to which accounts are closed. */
  @Column({ type: "text", default: "" })
  cursor!: string

  /** How many distributors there are to go through. */
  @Column({ type: "int", default: 0 })
  distributor_count!: number

  @Column({ type: "int", default: 0 })
  closed_count!: number

  @Column({ type: "int", default: 0 })
  statement_count!: number

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @Column({ type: "timestamptz", nullable: true })
  closed_at!: Date | null
}
