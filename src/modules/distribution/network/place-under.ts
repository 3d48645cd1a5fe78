import type { EntityManager } from "typeorm"
import { Distributor, Settings } from "../entities"
import { notAllowed, notFound } from "../errors"
import { chainsOf } from "./chains-of"

interface Placement {
  sponsorId: string
  /** Who moves, to refuse a cycle; nobody yet when enrolling. */
  movingId: string | null
  /** How many levels come along below the one who moves. */
  heightBelow: number
}

/**
 * Refuses a place in the tree that does not exist, would close a cycle or
 * would make a line longer than the settings allow. Call under the tree lock.
 */
export async function assertPlaceUnder(
  manager: EntityManager,
  { sponsorId, movingId, heightBelow }: Placement
): Promise<void> {
  const sponsor = await manager.findOneBy(Distributor, { id: sponsorId })
  if (!sponsor) {
    throw notFound(
      `There is no distributor with id ${sponsorId} to be the sponsor`
    )
  }
  if (sponsor.status !== "active") {
    throw notAllowed(
      `The sponsor is ${sponsor.status}; choose one who is active`
    )
  }
  const upline = (await chainsOf(manager, [sponsorId])).get(sponsorId) ?? []
  if (upline.some((member) => member.distributorId === movingId)) {
    throw notAllowed(
      "A distributor cannot be placed under itself or under its own downline"
    )
  }
  const { max_depth } = await manager.findOneByOrFail(Settings, {
    id: "settings",
  })
  const depth = upline.length + 1 + heightBelow
  if (depth > max_depth) {
    throw notAllowed(
      `That line would be ${depth} distributors long; the settings allow ${max_depth}`
    )
  }
}
