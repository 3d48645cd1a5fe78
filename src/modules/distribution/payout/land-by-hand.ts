import type { DataSource } from "typeorm"
import type { PayoutStatus } from "../domain/states"
import type { Payout } from "../entities"
import { brokenUniqueConstraint, duplicate, notAllowed } from "../errors"
import { becomes, land, type Landing, lockPayout } from "./land-payout"
import type { PayoutOutcome } from "./provider"

const stands: Record<PayoutStatus, string> = {
  pending: "waits for its batch to be sent",
  sending: "is being handed over",
  sent: "is on its way",
  paid: "is paid",
  failed: "failed, and its money is back on the balance",
  returned: "came back, and its money is on the balance",
  canceled: "was canceled before it was sent",
}

/** What a payout is already where somebody says so again. */
const saysNothingNew: Record<PayoutOutcome["status"], PayoutStatus[]> = {
  sent: ["sent"],
  paid: ["paid"],
  failed: ["failed"],
  returned: ["returned"],
}

/**
 * What a person says became of a payout. A provider that tells what cannot be is
 * passed over; a person is told why it cannot.
 */
export async function landByHand(
  dataSource: DataSource,
  landing: Omit<Landing, "attempt">
): Promise<Payout> {
  try {
    return await dataSource.transaction(async (manager) => {
      const { status } = await lockPayout(manager, landing.id)
      assertCanBe(status, landing.outcome.status)
      return land(manager, landing)
    })
  } catch (error) {
    if (brokenUniqueConstraint(error) === "distribution_payout_reference_key") {
      throw duplicate(
        `Another payout of this provider has the reference ${landing.outcome.reference}; look it up at the provider`
      )
    }
    throw error
  }
}

function assertCanBe(
  status: PayoutStatus,
  outcome: PayoutOutcome["status"]
): void {
  if (!becomes(status, outcome) && !saysNothingNew[outcome].includes(status)) {
    throw notAllowed(
      `This payout ${stands[status]}; it cannot be marked as ${outcome}`
    )
  }
}
