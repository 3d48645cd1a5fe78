import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { Coupon } from "../entities"
import { newEntityId } from "../entity-id"
import { brokenUniqueConstraint, duplicate, notAllowed } from "../errors"
import { distributorHasRight } from "../growth/tiers/rights-of"
import { lockDistributor } from "../network/lock-distributor"
import { normaliseCode } from "../network/referral-code"

export interface NewCoupon {
  distributor_id: string
  /** Of the promotion, as Medusa keeps it. */
  code: string
  promotion_id: string
  actor: Actor
}

/**
 * Ties a promotion's code to a distributor: orders from now on that use it are
 * its. Throws `duplicate_error` when the code is tied already, in whatever case
 * it is spelled, and `not_allowed` when the distributor is terminated or
 * its tier has no such right.
 */
export async function addCoupon(
  dataSource: DataSource,
  coupon: NewCoupon
): Promise<Coupon> {
  try {
    return await dataSource.transaction((manager) =>
      insertCoupon(manager, coupon)
    )
  } catch (error) {
    if (brokenUniqueConstraint(error) === "distribution_coupon_code_key") {
      throw duplicate(await whoseItIs(dataSource.manager, coupon))
    }
    throw error
  }
}

async function insertCoupon(
  manager: EntityManager,
  { distributor_id, code, promotion_id, actor }: NewCoupon
): Promise<Coupon> {
  const { status } = await lockDistributor(manager, distributor_id)
  if (status === "terminated") {
    throw notAllowed(
      "The distributor is terminated, so a coupon would bring it nothing; choose another distributor"
    )
  }
  if (
    !(await distributorHasRight(manager, distributor_id, "own_promotion_codes"))
  ) {
    throw notAllowed(
      "The distributor's tier does not give it promotion codes of its own; change the tier or its rights first"
    )
  }
  const id = newEntityId("coup")
  await manager.insert(Coupon, {
    id,
    distributor_id,
    code,
    normalised_code: normaliseCode(code),
    promotion_id,
  })
  await recordAudit(manager, {
    actor,
    action: "distributor.coupon_added",
    subject: { type: "distributor", id: distributor_id },
    detail: { coupon_id: id, code, promotion_id },
  })
  return manager.findOneByOrFail(Coupon, { id })
}

async function whoseItIs(
  manager: EntityManager,
  { distributor_id, code }: NewCoupon
): Promise<string> {
  const tied = await manager.findOne(Coupon, {
    where: { normalised_code: normaliseCode(code) },
    relations: { distributor: true },
  })
  return tied?.distributor_id === distributor_id
    ? `The code ${tied.code} is this distributor's already`
    : `The code ${code} is tied to another distributor, ${tied?.distributor?.code ?? "who has just lost it"}; remove it there first`
}
