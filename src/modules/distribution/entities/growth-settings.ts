import { Check, Column, Entity, PrimaryColumn } from "typeorm"

/** How results are compared and tiers change; one row. */
@Entity({ name: "distribution_growth_settings" })
@Check("distribution_growth_settings_one_row", `"id" = 'growth'`)
export class GrowthSettings {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_growth_settings_pkey",
  })
  id!: string

  /** The currency others are compared in, by the rates that are set; null compares each by itself. */
  @Column({ type: "text", nullable: true })
  reference_currency!: string | null

  /** Whether the job evaluates every day; otherwise people do. */
  @Column({ type: "boolean", default: false })
  evaluates_daily!: boolean

  /** How many tiers up one evaluation moves at most; null is any number. */
  @Column({ type: "int", nullable: true })
  max_steps_up!: number | null

  @Column({ type: "int", nullable: true, default: 1 })
  max_steps_down!: number | null

  /** How far results fell, in percent, for somebody to count as slipping. */
  @Column({ type: "int", default: 30 })
  slipping_percent!: number

  /** How much of what a tier asks is there, in percent, for somebody to count as close. */
  @Column({ type: "int", default: 80 })
  close_percent!: number

  /** Customer groups that tiers had, and whose members are still to be taken out. */
  @Column({ type: "text", array: true, default: [] })
  left_group_ids!: string[]

  /** The time zone by whose days all results were counted; null when they never were. */
  @Column({ type: "text", nullable: true })
  results_zone!: string | null

  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date
}
