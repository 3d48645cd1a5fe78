import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { Simulation } from "../entities"
import { notFound } from "../errors"

/** Deletes a simulation with its result; one that runs stops at its next page. */
export async function deleteSimulation(
  dataSource: DataSource,
  { id, actor }: { id: string; actor: Actor }
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const { affected } = await manager.delete(Simulation, { id })
    if (!affected) {
      throw notFound(`There is no simulation ${id}; it may have been deleted`)
    }
    await recordAudit(manager, {
      actor,
      action: "simulation.deleted",
      subject: { type: "simulation", id },
      detail: {},
    })
  })
}
