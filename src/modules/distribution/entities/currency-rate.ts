import { Column, Entity, PrimaryColumn } from "typeorm"

/** From a day on, what one unit of a currency is worth in the currency that results are compared in. */
@Entity({ name: "distribution_currency_rate" })
export class CurrencyRate {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_currency_rate_pkey",
  })
  currency_code!: string

  /** In force from this of the store's days on. */
  @PrimaryColumn({
    type: "date",
    primaryKeyConstraintName: "distribution_currency_rate_pkey",
  })
  from_day!: string

  /** As it was set: so many major units for one. */
  @Column({ type: "numeric" })
  rate!: string

  /** Minor units for one minor unit. */
  @Column({ type: "numeric" })
  factor!: string
}
