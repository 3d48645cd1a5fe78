import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import {
  type DistributorStatus,
  distributorTransitions,
} from "../domain/states"
import { Distributor } from "../entities"
import { notAllowed } from "../errors"
import { lockDistributor } from "./lock-distributor"

export interface StatusChange {
  id: string
  status: DistributorStatus
  reason?: string | null
  actor: Actor
}

/** Takes a distributor from one status to another, where the state machine has that step. */
export async function changeDistributorStatus(
  dataSource: DataSource,
  { id, status, reason, actor }: StatusChange
): Promise<Distributor> {
  return dataSource.transaction(async (manager) => {
    const distributor = await lockDistributor(manager, id)
    const allowed: readonly DistributorStatus[] =
      distributorTransitions[distributor.status]
    if (!allowed.includes(status)) {
      throw notAllowed(refusal(distributor.status, status, allowed))
    }
    const isFirstApproval = status === "active" && !distributor.approved_at
    await manager.update(
      Distributor,
      { id },
      {
        status,
        status_reason: reason?.trim() || null,
        updated_at: new Date(),
        ...(isFirstApproval ? { approved_at: new Date() } : {}),
      }
    )
    await recordAudit(manager, {
      actor,
      action: "distributor.status_changed",
      subject: { type: "distributor", id },
      detail: { from: distributor.status, to: status, reason: reason ?? null },
    })
    return manager.findOneByOrFail(Distributor, { id })
  })
}

function refusal(
  from: DistributorStatus,
  to: DistributorStatus,
  allowed: readonly DistributorStatus[]
): string {
  if (from === to) {
    return `The distributor is ${from} already`
  }
  const options =
    allowed.length > 0
      ? `it can become ${allowed.join(" or ")}`
      : "that is final"
  return `A distributor who is ${from} cannot become ${to}; ${options}`
}
