import { type DataSource, type EntityManager, In } from "typeorm"
import type { PlanDocument } from "../domain/plan/document"
import { Plan } from "../entities"

/** Versions that are kept; far more than are in force at a time. */
const MAX_KNOWN = 100

/** A published version never changes, so it is read once from each database. */
const knownTerms = new WeakMap<DataSource, Map<string, PlanDocument>>()

/** The terms of published versions, by id. */
export async function planTerms(
  manager: EntityManager,
  ids: readonly string[]
): Promise<Map<string, PlanDocument>> {
  const asked = [...new Set(ids)]
  const known = knownTerms.get(manager.dataSource) ?? new Map()
  const read = await readTerms(
    manager,
    asked.filter((id) => !known.has(id))
  )
  const all = new Map([...known, ...read])
  if (read.length > 0) {
    knownTerms.set(manager.dataSource, new Map([...all].slice(-MAX_KNOWN)))
  }
  return new Map([...all].filter(([id]) => asked.includes(id)))
}

async function readTerms(
  manager: EntityManager,
  ids: readonly string[]
): Promise<[string, PlanDocument][]> {
  if (ids.length === 0) {
    return []
  }
  const plans = await manager.findBy(Plan, { id: In([...ids]) })
  return plans.map(({ id, terms }) => [id, terms])
}
