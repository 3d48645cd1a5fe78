import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Enrolment } from "../../modules/distribution/network/enrol-distributor"
import { recordsOf } from "../read-aliases"
import { distributionOf } from "./module"

export interface EnrolDistributorInput extends Enrolment {
  /** The code of who brought the new distributor, when its id is not known. */
  sponsor_code?: string | null
  /** The click by which it came. */
  click_id?: string | null
}

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const enrolDistributorStep = createStep(
  "distribution-enrol-distributor",
  async (input: EnrolDistributorInput, { container }) => {
    await assertCustomerExists(container, input.customer_id)
    const { sponsor_code: _code, click_id: _click, ...enrolment } = input
    const distributor = await distributionOf(container).enrolDistributor({
      ...enrolment,
      sponsor_id: await sponsorOf(container, input),
    })
    return new StepResponse(distributor)
  }
)

async function assertCustomerExists(
  container: MedusaContainer,
  customerId: string
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id"],
    filters: { id: customerId },
  })
  if (data.length === 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no customer with id ${customerId}`
    )
  }
}

/** The sponsor that was named, or else who brought the customer: by code, click or bond. */
async function sponsorOf(
  container: MedusaContainer,
  input: EnrolDistributorInput
): Promise<string | null> {
  const distribution = distributionOf(container)
  if (input.sponsor_id !== undefined) {
    return input.sponsor_id
  }
  if (input.sponsor_code) {
    const sponsor = await distribution.resolveCode(input.sponsor_code)
    if (!sponsor) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "This referral code is not valid; leave it out or ask for the right one"
      )
    }
    if (!(await distribution.growth.hasRight(sponsor.id, "recruit"))) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "The owner of this referral code does not take on distributors; leave it out or ask for another"
      )
    }
    return sponsor.id
  }
  return recruiterAmong(container, input)
}

/** The first of those who brought the customer who may recruit. */
async function recruiterAmong(
  container: MedusaContainer,
  { customer_id, click_id }: EnrolDistributorInput
): Promise<string | null> {
  const distribution = distributionOf(container)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const referrerIds = await distribution.referrersOf({
    customerIds: await recordsOf(query, customer_id),
    clickId: click_id ?? null,
    at: new Date(),
  })
  for (const id of referrerIds) {
    if (await distribution.growth.hasRight(id, "recruit")) {
      return id
    }
  }
  return null
}
