import type { EntityManager } from "typeorm"
import { GrowthSettings } from "../entities"

export function readGrowthSettings(
  manager: EntityManager
): Promise<GrowthSettings> {
  return manager.findOneByOrFail(GrowthSettings, { id: "growth" })
}
