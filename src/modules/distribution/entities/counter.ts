import { Column, Entity, PrimaryColumn } from "typeorm"

/** The last number of a sequence without gaps; taken in the transaction of what it numbers. */
@Entity({ name: "distribution_counter" })
export class Counter {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_counter_pkey",
  })
  name!: string

  @Column({ type: "bigint", default: 0 })
  value!: string
}
