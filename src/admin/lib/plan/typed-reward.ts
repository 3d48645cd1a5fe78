import { amountsOf, type TypedAmounts } from "../amount"
import { parsePercent, percentText } from "../percent"
import type { PlanPart } from "./terms"

/** What a level earns when the rule says nothing about it. */
export const AS_USUAL = "as_usual"

/** Percent of what the seller earned: in the document a percent of something else. */
export const OF_SELLER = "of_seller"

export const fixedRewards = ["fixed_per_unit", "fixed_per_order"]

export interface TypedBand {
  from: string
  rate: string
}

/** A level's reward in a form: every kind's fields side by side, of which its kind uses some. */
export interface TypedReward {
  type: string
  rate: string
  amounts: TypedAmounts
  by: "order_amount" | "period_volume"
  method: "whole" | "marginal"
  bands: Record<string, TypedBand[]>
  /** What it held when the form opened: a store's own kind is kept as it is. */
  kept: PlanPart | null
}

export function typedRewardOf(reward: PlanPart | null): TypedReward {
  const { type, rate_ppm, of, amounts, by, method, bands } = (reward ??
    NO_REWARD) as PlanPart & Partial<Percent & Fixed & Bands>
  return {
    type: of === "seller_commission" ? OF_SELLER : type,
    rate: rate_ppm === undefined ? "" : percentText(rate_ppm),
    amounts: fixedRewards.includes(type) && amounts ? amounts : {},
    by: by ?? "order_amount",
    method: method ?? "whole",
    bands: Object.fromEntries(
      Object.entries(type === "bands" && bands ? bands : {}).map(
        ([currency, steps]) => [
          currency,
          steps.map(({ from, rate_ppm: ppm }) => ({
            from,
            rate: percentText(ppm),
          })),
        ]
      )
    ),
    kept: reward,
  }
}

export function rewardOf(
  typed: TypedReward,
  isBuiltIn: boolean
): PlanPart | null {
  const { type } = typed
  if (type === AS_USUAL) {
    return null
  }
  if (type === "percent" || type === OF_SELLER) {
    return percentOf(typed)
  }
  if (fixedRewards.includes(type)) {
    return { type, amounts: amountsOf(typed.amounts) }
  }
  if (type === "bands") {
    return bandsOf(typed)
  }
  const isKept = !isBuiltIn && typed.kept?.type === type
  return isKept ? typed.kept : { type }
}

const NO_REWARD: PlanPart = { type: AS_USUAL }

interface Percent {
  rate_ppm: number
  of: "basis" | "seller_commission"
}

interface Fixed {
  amounts: Record<string, string>
}

interface Bands {
  by: TypedReward["by"]
  method: TypedReward["method"]
  bands: Record<string, { from: string; rate_ppm: number }[]>
}

function percentOf({ type, rate }: TypedReward): PlanPart {
  return {
    type: "percent",
    rate_ppm: ppmOf(rate),
    of: type === OF_SELLER ? "seller_commission" : "basis",
  }
}

function bandsOf({ type, by, method, bands }: TypedReward): PlanPart {
  return {
    type,
    by,
    method,
    bands: Object.fromEntries(
      Object.entries(bands)
        .filter(([, steps]) => steps.length > 0)
        .map(([currency, steps]) => [
          currency,
          steps.map(({ from, rate }) => ({
            from: amountsOf({ from }).from ?? "0",
            rate_ppm: ppmOf(rate),
          })),
        ])
    ),
  }
}

function ppmOf(typed: string): number {
  return parsePercent(typed) ?? 0
}
