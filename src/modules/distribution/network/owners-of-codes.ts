import { type EntityManager, In } from "typeorm"
import { Distributor, FormerCode } from "../entities"

/**
 * Whose these codes are, or were before they were given up, by code in its stored
 * form. Former codes are never removed, so reading them last misses none that is
 * given up or taken back meanwhile.
 */
export async function ownersOfCodes(
  manager: EntityManager,
  codes: readonly string[]
): Promise<Map<string, Distributor>> {
  const current = codes.length
    ? await manager.findBy(Distributor, { code: In(codes) })
    : []
  const owners = new Map(current.map((owner) => [owner.code, owner]))
  const left = codes.filter((code) => !owners.has(code))
  const former = left.length
    ? await manager.find(FormerCode, {
        where: { code: In(left) },
        relations: { distributor: true },
      })
    : []
  for (const { code, distributor } of former) {
    owners.set(code, distributor!)
  }
  return owners
}
