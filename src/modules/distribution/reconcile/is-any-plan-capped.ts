import { type DataSource, type EntityManager, In, Not } from "typeorm"
import { Plan } from "../entities"
import { isCappedByOthers } from "./earned-before"

/** A published version never changes, so each is looked at once. */
const known = new WeakMap<DataSource, Map<string, boolean>>()

/** Whether any version ever published caps what orders earn by what others earned. */
export async function isAnyPlanCapped(
  manager: EntityManager
): Promise<boolean> {
  const versions = known.get(manager.dataSource) ?? new Map<string, boolean>()
  known.set(manager.dataSource, versions)
  if ([...versions.values()].includes(true)) {
    return true
  }
  const others = await manager.find(Plan, {
    select: { id: true, terms: true },
    where: { id: Not(In([...versions.keys()])) },
  })
  for (const { id, terms } of others) {
    versions.set(id, isCappedByOthers({ terms }))
  }
  return others.some(({ terms }) => isCappedByOthers({ terms }))
}
