import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import { Distributor } from "./distributor"

/**
 * A code that a distributor gave up for another. What is printed goes on leading
 * to its owner, so nobody else may take it; the owner may take it back, and the
 * row stays.
 */
@Entity({ name: "distribution_former_code" })
export class FormerCode {
  /** Stored as `Distributor.code` is. */
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_former_code_pkey",
  })
  code!: string

  @Index("distribution_former_code_distributor_idx")
  @Column({ type: "text" })
  distributor_id!: string

  @Column({ type: "timestamptz", default: () => "now()" })
  given_up_at!: Date

  @ManyToOne(() => Distributor, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "distributor_id",
    foreignKeyConstraintName: "distribution_former_code_distributor_fkey",
  })
  distributor?: Distributor
}
