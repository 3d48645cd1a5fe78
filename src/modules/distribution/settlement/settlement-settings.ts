import type { EntityManager } from "typeorm"
import { SettlementSettings } from "../entities"

export type { SettlementSettings }

export function readSettlementSettings(
  manager: EntityManager
): Promise<SettlementSettings> {
  return manager.findOneByOrFail(SettlementSettings, { id: "settlement" })
}
