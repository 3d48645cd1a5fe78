import { Column, Entity, PrimaryColumn } from "typeorm"

/** How far a sweep has looked. */
@Entity({ name: "distribution_watermark" })
export class Watermark {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_watermark_pkey",
  })
  name!: string

  @Column({ type: "timestamptz" })
  at!: Date
}
