import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createPromotionsWorkflow,
  updatePromotionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { toMajor } from "../../modules/distribution/domain/money"
import type { PromotionTerms } from "../../modules/distribution/domain/growth/award"
import type { DuePromotion } from "../../modules/distribution/growth/awards/promotion-codes"
import { currencyDigits } from "../currency-digits"
import { distributionOf } from "../steps/module"
import { momentOf, verbWorkflow } from "../verb-workflow"

/** Codes made in one run; the next goes on. */
const LIMIT = 500

const DAY_IN_MS = 86_400_000

/**
 * Makes the promotion codes that were won, each for its customer and to be used
 * once, and takes away those whose results fell below them. A code is called by
 * its award: what a run that died made is found again, and not made twice.
 */
export const makePromotionCodesWorkflow = verbWorkflow(
  "distribution-make-promotion-codes",
  async (input: { at?: string }, container) => ({
    count: await makePromotionCodes(container, momentOf(input)),
  })
)

/** The same for jobs and workflows; gives how many it made or took away. */
export async function makePromotionCodes(
  container: MedusaContainer,
  now: Date
): Promise<number> {
  const { growth } = distributionOf(container)
  const due = await growth.duePromotions({ limit: LIMIT })
  let count = 0
  for (const award of due) {
    try {
      await bringTo(container, award, now)
      count++
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(
        `Distribution could not bring the promotion code of ${award.id} to what it should be and will try again`,
        error instanceof Error ? error : undefined
      )
    }
  }
  return count
}

async function bringTo(
  container: MedusaContainer,
  award: DuePromotion,
  now: Date
): Promise<void> {
  const isActive = award.status === "granted"
  const terms = award.promotion as PromotionTerms
  const endsAt =
    award.promotion_ends_at ??
    new Date(now.getTime() + terms.valid_days * DAY_IN_MS)
  const code = award.promotion_code ?? codeOf(award.id)
  const promotionId =
    (await findPromotion(container, code)) ??
    (await makePromotion(container, award, { terms, code, endsAt }))
  await updatePromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        { id: promotionId, status: isActive ? "active" : "inactive" },
      ],
    },
  })
  await distributionOf(container).growth.notePromotion({
    awardId: award.id,
    promotionId,
    code,
    endsAt,
    isActive,
  })
}

/** The random part of the award's id. */
function codeOf(awardId: string): string {
  return `BONUS-${awardId.slice(-12)}`
}

async function findPromotion(
  container: MedusaContainer,
  code: string
): Promise<string | null> {
  const [found] = await container
    .resolve(Modules.PROMOTION)
    .listPromotions({ code }, { take: 1, select: ["id"] })
  return found?.id ?? null
}

async function makePromotion(
  container: MedusaContainer,
  award: DuePromotion,
  { terms, code, endsAt }: { terms: PromotionTerms; code: string; endsAt: Date }
): Promise<string> {
  const { result } = await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code,
          type: "standard",
          status: "active",
          is_automatic: false,
          limit: 1,
          campaign: {
            name: `${award.title} ${code}`,
            campaign_identifier: code,
            ends_at: endsAt,
          },
          rules: [
            {
              attribute: "customer.id",
              operator: "eq",
              values: [award.customer_id],
            },
          ],
          application_method: {
            target_type: "items",
            allocation: "across",
            ...(await worthOf(container, terms)),
          },
        },
      ],
    },
  })
  return result[0]!.id
}

async function worthOf(container: MedusaContainer, terms: PromotionTerms) {
  if (terms.type === "percentage") {
    return { type: terms.type, value: terms.percent }
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const digitsOf = await currencyDigits(query, [terms.currency_code])
  return {
    type: terms.type,
    value: parseFloat(
      toMajor(BigInt(terms.amount), digitsOf(terms.currency_code))
    ),
    currency_code: terms.currency_code,
  }
}
