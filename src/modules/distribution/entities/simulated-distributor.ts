import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm"
import { Simulation } from "./simulation"

const PKEY = "distribution_simulation_distributor_pkey"

/** What one distributor has, and would have, of a simulated period. */
@Entity({ name: "distribution_simulation_distributor" })
export class SimulatedDistributor {
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: PKEY })
  simulation_id!: string

  @PrimaryColumn({ type: "text", primaryKeyConstraintName: PKEY })
  currency_code!: string

  @PrimaryColumn({ type: "text", primaryKeyConstraintName: PKEY })
  distributor_id!: string

  /** What stands in the ledger, in minor units. */
  @Column({ type: "bigint" })
  paid!: string

  @Column({ type: "bigint" })
  simulated!: string

  @ManyToOne(() => Simulation, { onDelete: "CASCADE" })
  @JoinColumn({
    name: "simulation_id",
    foreignKeyConstraintName: "distribution_simulation_distributor_fkey",
  })
  simulation?: Simulation
}
