import { Check, Column, Entity, PrimaryColumn } from "typeorm"

export type BondMode = "permanent" | "days" | "last_click"
export type EnrolmentMode = "review" | "auto"

/** What the merchant tunes and no order freezes; one row. */
@Entity({ name: "distribution_settings" })
@Check("distribution_settings_one_row", `"id" = 'settings'`)
export class Settings {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_settings_pkey",
  })
  id!: string

  /** How many days after a click an order is still credited to it. */
  @Column({ type: "int", default: 30 })
  referral_window_days!: number

  @Column({ type: "text", default: "permanent" })
  bond_mode!: BondMode

  /** How many days the bond lasts when `bond_mode` is "days". */
  @Column({ type: "int", default: 365 })
  bond_days!: number

  /** How many distributors a line of the tree may hold. */
  @Column({ type: "int", default: 10 })
  max_depth!: number

  @Column({ type: "text", default: "review" })
  enrolment!: EnrolmentMode

  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date
}
