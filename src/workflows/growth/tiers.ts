import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Actor } from "../../modules/distribution/audit/record-audit"
import type { GrowthSettingsUpdate } from "../../modules/distribution/growth/update-growth-settings"
import { currencyDigits } from "../currency-digits"
import { distributionOf } from "../steps/module"
import { momentOf, verbWorkflow } from "../verb-workflow"

/** Evaluates every distributor as of a day, once; see the module's `recordEvaluation`. */
export const evaluateTiersWorkflow = verbWorkflow(
  "distribution-evaluate-tiers",
  (input: { day?: string; actor: Actor; at?: string }, container) =>
    distributionOf(container).growth.recordEvaluation({
      day: input.day,
      actor: input.actor,
      now: momentOf(input),
    })
)

/** Takes an evaluation back as one. */
export const undoTierEvaluationWorkflow = verbWorkflow(
  "distribution-undo-tier-evaluation",
  (
    input: { id: string; reason: string; actor: Actor; at?: string },
    container
  ) =>
    distributionOf(container).growth.undoEvaluation({
      id: input.id,
      reason: input.reason,
      actor: input.actor,
      now: momentOf(input),
    })
)

/** Accepts or declines what an evaluation proposed. */
export const decideTierProposalsWorkflow = verbWorkflow(
  "distribution-decide-tier-proposals",
  (
    input: {
      ids: string[]
      decision: "accept" | "decline"
      actor: Actor
      at?: string
    },
    container
  ) =>
    distributionOf(container).growth.decideProposals({
      verdictIds: input.ids,
      decision: input.decision,
      actor: input.actor,
      now: momentOf(input),
    })
)

/** Changes how results are compared and tiers change. */
export const updateGrowthSettingsWorkflow = verbWorkflow(
  "distribution-update-growth-settings",
  (input: { update: GrowthSettingsUpdate; actor: Actor }, container) =>
    distributionOf(container).growth.updateSettings(input)
)

/** Sets what a currency is worth, from a day on, in the one that results are compared in. */
export const setCurrencyRateWorkflow = verbWorkflow(
  "distribution-set-currency-rate",
  async (
    input: {
      currency_code: string
      from_day: string
      /** A decimal. */
      rate: string
      actor: Actor
    },
    container
  ) => {
    const { growth } = distributionOf(container)
    const { reference_currency } = await growth.settings()
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { currency_code, from_day, rate, actor } = input
    const digits = await currencyDigits(query, [
      currency_code,
      ...(reference_currency ? [reference_currency] : []),
    ])
    await growth.setCurrencyRate({
      rate: {
        currency_code,
        from_day,
        rate,
        digits: {
          own: digits(currency_code),
          reference: digits(reference_currency ?? currency_code),
        },
      },
      actor,
    })
    return { currency_code, from_day }
  }
)

export const removeCurrencyRateWorkflow = verbWorkflow(
  "distribution-remove-currency-rate",
  async (
    input: { currency_code: string; from_day: string; actor: Actor },
    container
  ) => {
    await distributionOf(container).growth.removeCurrencyRate({
      currencyCode: input.currency_code,
      fromDay: input.from_day,
      actor: input.actor,
    })
    return { currency_code: input.currency_code }
  }
)
