import { WHOLE_PPM } from "../../rate"
import type { PlanReward } from "../document"
import { argsOf } from "./amounts"
import { gridShare, highestAt, paidLevels } from "./grid-rates"
import type { Checked } from "./problem"
import { heaviestTogether } from "./stacking-beside"
import type { StatedRule } from "./stated-rule"

type Surroundings = Pick<Checked, "plan" | "world"> & {
  /** What may come on top of the rule. */
  stacking: readonly StatedRule[]
}

/** The most that all levels come to on a line on which a rule pays. */
export function highestWithRule(
  stated: StatedRule,
  surroundings: Surroundings
): number {
  const { plan } = surroundings
  const levels = levelsWith(stated, surroundings)
  const byRules = namesWhoEarns(stated)
    ? mostWithin(levels, placesFor(stated))
    : total(levels.map(({ ruled }) => ruled))
  return plan.mode === "differential"
    ? byRules + leftOfGrid(stated, surroundings)
    : byRules
}

interface LevelRates {
  /** Where the rule pays the level. */
  ruled: number
  /** Where it does not. */
  usual: number
}

/** The most that levels come to when the rule pays so many of them. */
function mostWithin(levels: readonly LevelRates[], places: number): number {
  const gains = levels
    .map(({ ruled, usual }) => Math.max(ruled - usual, 0))
    .sort((a, b) => b - a)
  return total(levels.map(({ usual }) => usual)) + total(gains.slice(0, places))
}

function levelsWith(
  stated: StatedRule,
  surroundings: Surroundings
): LevelRates[] {
  const { plan, stacking } = surroundings
  const seller: LevelRates = { ruled: 0, usual: 0 }
  return paidLevels(plan).map((level) => {
    const without = (sellerPpm: number) =>
      plan.mode === "differential" ? 0 : gridShare(plan, level, sellerPpm)
    const share = (rule: StatedRule, sellerPpm: number) =>
      shareOf(rule, level, { ...surroundings, sellerPpm })
    const onTop = heaviestTogether(stacking, (rule) =>
      share(rule, seller.ruled)
    )
    const goesOn = stated.rule.stacks || !stated.levels.includes(level)
    const rates = {
      ruled:
        share(stated, seller.ruled) +
        onTop +
        (goesOn ? without(seller.ruled) : 0),
      usual: onTop + without(seller.usual),
    }
    if (level === 0) {
      Object.assign(seller, rates)
    }
    return rates
  })
}

/** Differential: what is left for tiers of a higher rate than the rule pays the seller. */
function leftOfGrid(
  { rule, levels }: StatedRule,
  { plan, world }: Surroundings
): number {
  const highest = highestAt(plan, 0)
  if (rule.stacks || !levels.includes(0)) {
    return highest
  }
  const percents = rule.rewards.flatMap((reward) =>
    reward?.type === "percent" ? highestPpm(reward, world) : []
  )
  return Math.max(0, highest - Math.max(0, ...percents))
}

function highestPpm(reward: PlanReward, { vocabulary }: Checked["world"]) {
  return vocabulary.rewards.get(reward.type)?.highestPpm(argsOf(reward)) ?? 0
}

/** The share of the basis that a rule pays a level; nothing where it pays an amount. */
function shareOf(
  { rule }: StatedRule,
  level: number,
  { world, sellerPpm }: Surroundings & { sellerPpm: number }
): number {
  const reward = rule.rewards[level]
  if (!reward) {
    return 0
  }
  const highest = highestPpm(reward, world)
  return "of" in reward && reward.of === "seller_commission"
    ? Math.floor((highest * sellerPpm) / WHOLE_PPM)
    : highest
}

function namesWhoEarns({ conditions }: StatedRule): boolean {
  return conditions.some(({ kind }) => kind.about === "beneficiary")
}

/** A distributor stands once in a chain: a rule for two of them pays two levels. */
function placesFor({ conditions }: StatedRule): number {
  const named = conditions.flatMap(({ kind, args }) => {
    const { is, ids } = args as { is?: string; ids?: string[] }
    return kind.code === "distributor" && is === "one_of" && ids
      ? [new Set(ids).size]
      : []
  })
  return Math.min(Infinity, ...named)
}

function total(rates: readonly number[]): number {
  return rates.reduce((sum, rate) => sum + rate, 0)
}
