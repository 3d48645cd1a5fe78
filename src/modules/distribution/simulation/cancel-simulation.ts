import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { simulationStatusesBefore } from "../domain/states"
import { Simulation } from "../entities"
import { notAllowed, notFound } from "../errors"

/** Cancels a simulation that is not over; its run stops at its next page. */
export async function cancelSimulation(
  dataSource: DataSource,
  { id, actor }: { id: string; actor: Actor }
): Promise<Simulation> {
  return dataSource.transaction(async (manager) => {
    const [, canceled]: [unknown[], number] = await manager.query(
      `UPDATE distribution_simulation SET status = 'canceled', finished_at = now()
        WHERE id = $1 AND status = ANY($2::text[])`,
      [id, simulationStatusesBefore("canceled")]
    )
    const simulation = await manager.findOneBy(Simulation, { id })
    if (!simulation) {
      throw notFound(`There is no simulation ${id}; it may have been deleted`)
    }
    if (canceled === 0) {
      throw notAllowed(
        `The simulation is over (${simulation.status}); only one that waits or runs can be cancelled`
      )
    }
    await recordAudit(manager, {
      actor,
      action: "simulation.canceled",
      subject: { type: "simulation", id },
      detail: { processed: simulation.processed },
    })
    return simulation
  })
}
