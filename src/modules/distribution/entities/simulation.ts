import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import type { PlanDocument } from "../domain/plan/document"
import type { SimulationStatus } from "../domain/states"
import type { SimulationOutcome } from "../simulation/outcome"
import { PlanDraft } from "./plan-draft"

/** Terms that are run over the orders of a period, beside the ledger. */
@Entity({ name: "distribution_simulation" })
export class Simulation {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_simulation_pkey",
  })
  id!: string

  @Column({ type: "text", nullable: true })
  name!: string | null

  @Column({ type: "text", default: "queued" })
  status!: SimulationStatus

  /** The draft it was asked for by; null when by terms, or when the draft is gone. */
  @Column({ type: "text", nullable: true })
  draft_id!: string | null

  /** As they were when it was asked for. */
  @Column({ type: "jsonb" })
  terms!: PlanDocument

  /** Orders placed from here on … */
  @Column({ type: "timestamptz" })
  placed_from!: Date

  /** … and before this. */
  @Column({ type: "timestamptz" })
  placed_until!: Date

  @Column({ type: "int", default: 0 })
  processed!: number

  /** How many orders there are; null until it began. */
  @Column({ type: "int", nullable: true })
  total!: number | null

  @Column({ type: "jsonb", nullable: true })
  result!: SimulationOutcome | null

  @Column({ type: "text", nullable: true })
  error!: string | null

  /** Grows with every start: a run that was taken over knows it by this. */
  @Column({ type: "int", default: 0 })
  attempts!: number

  /** When its run last showed that it is alive. */
  @Column({ type: "timestamptz", nullable: true })
  heartbeat_at!: Date | null

  @Column({ type: "text", nullable: true })
  created_by!: string | null

  @Index("distribution_simulation_due_idx", {
    where: `"status" IN ('queued', 'running')`,
  })
  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @Column({ type: "timestamptz", nullable: true })
  started_at!: Date | null

  @Column({ type: "timestamptz", nullable: true })
  finished_at!: Date | null

  @ManyToOne(() => PlanDraft, { onDelete: "SET NULL" })
  @JoinColumn({
    name: "draft_id",
    foreignKeyConstraintName: "distribution_simulation_draft_fkey",
  })
  draft?: PlanDraft | null
}
