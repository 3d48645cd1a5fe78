import { z } from "@medusajs/framework/zod"
import { larger, smaller, sum } from "../money"
import { amountText, currencyCode, rate } from "../plan/amounts"
import type { Currencies } from "../plan/currencies"
import { WHOLE_PPM } from "../rate"
import type { Reckoned, RewardType } from "./reward"

interface BandArgs {
  from: string
  rate_ppm: number
}

export interface Bands {
  by: "order_amount" | "period_volume"
  method: "whole" | "marginal"
  bands: Record<string, BandArgs[]>
}

interface Band {
  from: bigint
  ratePpm: number
}

const MAX_BANDS = 50

/**
 * Rates that change with the amount. By order amount it is the ordered basis of
 * the lines that are paid, by period volume what the seller sold before in the
 * plan's volume period. Whole: one rate for everything, that of the band the
 * amount lies in. Marginal: each part at the rate of the band it lies in. Looked
 * up by what was ordered and paid on what is kept, so that a return takes back
 * exactly its share.
 */
export const bands: RewardType<Bands> = {
  code: "bands",
  labels: { en: "Bands", zhCN: "分段比例" },
  args: z.strictObject({
    by: z.enum(["order_amount", "period_volume"]),
    method: z.enum(["whole", "marginal"]),
    bands: z.record(
      currencyCode,
      z
        .array(z.strictObject({ from: amountText, rate_ppm: rate }))
        .min(1)
        .max(MAX_BANDS)
    ),
  }),
  reckon({ by, method, bands }, currencies) {
    const byCurrency = sorted(bands, currencies)
    return ({ order, history, lines }) => {
      const steps = byCurrency.get(order.currency)
      if (!steps) {
        return null
      }
      const weights = lines.map(({ basis }) => basis)
      const kept = sum(weights)
      const ordered = larger(
        sum(lines.map(({ orderedBasis }) => orderedBasis)),
        kept
      )
      const before = by === "period_volume" ? history.sellerVolume : 0n
      return method === "whole"
        ? wholly(steps, {
            kept,
            weights,
            at: by === "period_volume" ? before : ordered,
          })
        : marginally(steps, { kept, weights, before, ordered })
    }
  },
  highestPpm: ({ bands }) =>
    Math.max(
      0,
      ...Object.values(bands).flatMap((steps) =>
        steps.map((step) => step.rate_ppm)
      )
    ),
  currencies: (args) => Object.keys(args.bands),
}

function sorted(
  bands: Bands["bands"],
  currencies: Currencies
): Map<string, Band[]> {
  return new Map(
    Object.entries(bands).map(([currency, steps]) => [
      currency,
      steps
        .map(({ from, rate_ppm }) => ({
          from: currencies.one(from, currency),
          ratePpm: rate_ppm,
        }))
        .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    ])
  )
}

interface Whole {
  at: bigint
  kept: bigint
  weights: readonly bigint[]
}

/** Below the first band nothing is earned. */
function wholly(
  steps: readonly Band[],
  { at, kept, weights }: Whole
): Reckoned {
  const ratePpm =
    [...steps].reverse().find(({ from }) => from <= at)?.ratePpm ?? 0
  return {
    numerator: kept * BigInt(ratePpm),
    denominator: BigInt(WHOLE_PPM),
    weights,
    ratePpm,
  }
}

interface Marginal {
  before: bigint
  ordered: bigint
  kept: bigint
  weights: readonly bigint[]
}

function marginally(
  steps: readonly Band[],
  { before, ordered, kept, weights }: Marginal
): Reckoned {
  const end = before + ordered
  const earned = steps.map(({ from, ratePpm }, index) => {
    const low = larger(from, before)
    const high = smaller(steps[index + 1]?.from ?? end, end)
    return high > low ? (high - low) * BigInt(ratePpm) : 0n
  })
  return {
    numerator: sum(earned) * kept,
    denominator: BigInt(WHOLE_PPM) * larger(ordered, 1n),
    weights,
    ratePpm: null,
  }
}
