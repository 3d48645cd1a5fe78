import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import { Distributor } from "./distributor"

/** How far a distributor is in one period of a target, as it was last counted. */
@Entity({ name: "distribution_target_result" })
@Index("distribution_target_result_distributor_idx", ["distributor_id"])
@Index(
  "distribution_target_result_unsettled_idx",
  ["target_id", "period_key", "distributor_id"],
  { where: `"is_unsettled"` }
)
export class TargetResult {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_target_result_pkey",
  })
  target_id!: string

  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_target_result_pkey",
  })
  period_key!: string

  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_target_result_pkey",
  })
  distributor_id!: string

  /** Minor units, thousandths or a count. */
  @Column({ type: "bigint" })
  result!: string

  /** How many steps it reaches. */
  @Column({ type: "int" })
  reached!: number

  /** How many periods in a row, with this one, the first step was reached. */
  @Column({ type: "int" })
  streak!: number

  /** Whether it still takes part: who left while the period ran does not. */
  @Column({ type: "boolean", default: true })
  is_participant!: boolean

  /** Whether its bonus is still to be brought to its result. */
  @Column({ type: "boolean" })
  is_unsettled!: boolean

  @ManyToOne(() => Distributor, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "distributor_id",
    foreignKeyConstraintName: "distribution_target_result_distributor_fkey",
  })
  distributor?: Distributor
}
