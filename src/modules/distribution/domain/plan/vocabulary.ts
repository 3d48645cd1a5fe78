import { type ConditionType, conditionTypes } from "../conditions"
import { rewardTypes, type RewardType } from "../rewards"

/** What rules can be made of: the plugin's own kinds and those that a store adds. */
export interface Vocabulary {
  conditions: ReadonlyMap<string, ConditionType>
  rewards: ReadonlyMap<string, RewardType>
}

/** The vocabulary with a store's own kinds; throws when a code is taken. */
export function vocabularyOf(
  added: {
    conditions?: readonly ConditionType[]
    rewards?: readonly RewardType[]
  } = {}
): Vocabulary {
  return {
    conditions: byCode([...conditionTypes, ...(added.conditions ?? [])]),
    rewards: byCode([...rewardTypes, ...(added.rewards ?? [])]),
  }
}

export const builtIn = vocabularyOf()

function byCode<T extends { code: string }>(kinds: readonly T[]) {
  const known = new Map(kinds.map((kind) => [kind.code, kind]))
  if (known.size < kinds.length) {
    const twice = kinds.find((kind) => known.get(kind.code) !== kind)
    throw new Error(`There are two kinds with the code ${twice?.code}`)
  }
  return known
}
