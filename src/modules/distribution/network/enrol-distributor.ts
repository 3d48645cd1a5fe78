import { newEntityId } from "../entity-id"
import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { Distributor, Settings, Tier } from "../entities"
import { brokenUniqueConstraint, duplicate, invalid, notFound } from "../errors"
import { assertPlaceUnder } from "./place-under"
import { chosenCode, generateReferralCode } from "./referral-code"
import { CodeTaken, takeCode } from "./take-code"
import { lockTreeToEnrol } from "./tree-lock"

export interface Enrolment {
  customer_id: string
  code?: string | null
  tier_id?: string | null
  sponsor_id?: string | null
  display_name?: string | null
  is_public?: boolean
  /** What the settings say, when left out. */
  status?: "pending" | "active"
  actor: Actor
}

const CODE_ATTEMPTS = 5

/**
 * Enrols a customer as a distributor.
 *
 * Throws `duplicate_error` when the customer is one already or the chosen code
 * is or was another's, `not_found` for an unknown tier or sponsor, `not_allowed`
 * for a sponsor who is not active or a line that would be too long.
 */
export async function enrolDistributor(
  dataSource: DataSource,
  enrolment: Enrolment
): Promise<Distributor> {
  const chosen = enrolment.code ? chosenCode(enrolment.code) : null
  for (let attempt = 1; ; attempt++) {
    try {
      const code = chosen ?? generateReferralCode()
      return await dataSource.transaction((manager) =>
        insertDistributor(manager, enrolment, code)
      )
    } catch (error) {
      const constraint = brokenUniqueConstraint(error)
      if (constraint === "distribution_distributor_customer_key") {
        throw duplicate("This customer is a distributor already")
      }
      const canDrawAgain = !chosen && attempt < CODE_ATTEMPTS
      if (!(error instanceof CodeTaken) || !canDrawAgain) {
        throw error
      }
    }
  }
}

async function insertDistributor(
  manager: EntityManager,
  enrolment: Enrolment,
  code: string
): Promise<Distributor> {
  await lockTreeToEnrol(manager)
  const sponsorId = enrolment.sponsor_id ?? null
  if (sponsorId) {
    await assertPlaceUnder(manager, {
      sponsorId,
      movingId: null,
      heightBelow: 0,
    })
  }
  const status = enrolment.status ?? (await statusBySettings(manager))
  const id = newEntityId("dist")
  const tierId = await tierFor(manager, enrolment.tier_id ?? null)
  await takeCode(manager, { id, code }, () =>
    manager.insert(Distributor, {
      id,
      customer_id: enrolment.customer_id,
      code,
      status,
      tier_id: tierId,
      sponsor_id: sponsorId,
      display_name: cleanName(enrolment.display_name ?? null),
      is_public: enrolment.is_public ?? false,
      approved_at: status === "active" ? new Date() : null,
    })
  )
  await recordAudit(manager, {
    actor: enrolment.actor,
    action: "distributor.enrolled",
    subject: { type: "distributor", id },
    detail: { status, code, sponsor_id: sponsorId },
  })
  return manager.findOneByOrFail(Distributor, { id })
}

async function statusBySettings(
  manager: EntityManager
): Promise<"pending" | "active"> {
  const { enrolment } = await manager.findOneByOrFail(Settings, {
    id: "settings",
  })
  return enrolment === "auto" ? "active" : "pending"
}

async function tierFor(
  manager: EntityManager,
  tierId: string | null
): Promise<string> {
  const tier = tierId
    ? await manager.findOneBy(Tier, { id: tierId })
    : await manager.findOneBy(Tier, { is_default: true })
  if (!tier) {
    throw notFound(
      tierId
        ? `There is no tier with id ${tierId}`
        : "No tier is the default one; make a tier the default or name one"
    )
  }
  return tier.id
}

const NAME_LIMIT = 100

/** A name as it is kept: trimmed, null when empty. HTML in it is only text. */
export function cleanName(name: string | null): string | null {
  const trimmed = name?.trim() ?? ""
  if (trimmed.length > NAME_LIMIT) {
    throw invalid(`A display name has at most ${NAME_LIMIT} characters`)
  }
  if (/[\u0000-\u001f\u007f]/.test(trimmed)) {
    throw invalid("A display name cannot hold control characters")
  }
  return trimmed === "" ? null : trimmed
}
