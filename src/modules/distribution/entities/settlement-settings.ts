import { Check, Column, Entity, PrimaryColumn } from "typeorm"
import type { VatRule, WithholdingRule } from "../domain/settlement/tax"
import type { AmountsByCurrency, Cycle } from "../domain/settlement/terms"

/** How balances are settled and paid; one row. */
@Entity({ name: "distribution_settlement_settings" })
@Check("distribution_settlement_settings_one_row", `"id" = 'settlement'`)
export class SettlementSettings {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_settlement_settings_pkey",
  })
  id!: string

  /** IANA name; a period is cut off at its midnight. */
  @Column({ type: "text", default: "UTC" })
  time_zone!: string

  @Column({ type: "text", default: "monthly" })
  cycle!: Cycle

  /** A statement is due this many days after its period ended. */
  @Column({ type: "int", default: 15 })
  net_days!: number

  /** How long a distributor can object to a statement. */
  @Column({ type: "int", default: 7 })
  review_days!: number

  /** Whether statements go to their distributors as soon as they are made. */
  @Column({ type: "boolean", default: true })
  auto_issue!: boolean

  /** Whether a statement is approved when its review ended and nobody objects. */
  @Column({ type: "boolean", default: false })
  auto_approve!: boolean

  /** What a balance must reach to be stated; less rolls over. Minor units by currency. */
  @Column({ type: "jsonb", default: {} })
  minimums!: AmountsByCurrency

  /** What a statement costs the distributor. Minor units by currency. */
  @Column({ type: "jsonb", default: {} })
  fees!: AmountsByCurrency

  /** A batch above these amounts takes a second person. Minor units by currency. */
  @Column({ type: "jsonb", default: {} })
  second_approval_above!: AmountsByCurrency

  /** Nothing is paid to a new or changed method for this many days. */
  @Column({ type: "int", default: 3 })
  cooling_off_days!: number

  @Column({ type: "jsonb", default: [] })
  withholding_rules!: WithholdingRule[]

  @Column({ type: "jsonb", default: [] })
  vat_rules!: VatRule[]

  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date
}
