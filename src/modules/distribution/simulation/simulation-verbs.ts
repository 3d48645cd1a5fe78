import type { DataSource } from "typeorm"
import type { Actor } from "../audit/record-audit"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { cancelSimulation } from "./cancel-simulation"
import { type ClaimedSimulation, claimSimulation } from "./claim-simulation"
import { deleteSimulation } from "./delete-simulation"
import { requestSimulation, type SimulationRequest } from "./request-simulation"
import { runSimulation } from "./run-simulation"
import { type SharesPage, simulatedShares } from "./simulated-shares"

/** Orders of the past under other terms; what a verb does stands in its own file. */
export class SimulationVerbs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly vocabulary: Vocabulary
  ) {}

  request(request: SimulationRequest) {
    return requestSimulation(this.dataSource, request, this.vocabulary)
  }

  /** The simulation that waits longest, or this one if it waits. */
  claim(id?: string): Promise<ClaimedSimulation | null> {
    return claimSimulation(this.dataSource.manager, id)
  }

  run(claimed: ClaimedSimulation): Promise<void> {
    return runSimulation(this.dataSource, claimed, this.vocabulary)
  }

  cancel(cancellation: { id: string; actor: Actor }) {
    return cancelSimulation(this.dataSource, cancellation)
  }

  delete(deletion: { id: string; actor: Actor }) {
    return deleteSimulation(this.dataSource, deletion)
  }

  shares(page: SharesPage) {
    return simulatedShares(this.dataSource.manager, page)
  }
}
