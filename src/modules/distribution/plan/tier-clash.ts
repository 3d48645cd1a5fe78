import { brokenUniqueConstraint, duplicate } from "../errors"

const sentences: Record<string, string> = {
  distribution_tier_name_key: "A tier with this name exists already",
  distribution_tier_rank_key: "A tier with this rank exists already",
  distribution_tier_default_key:
    "Another tier was made the default at the same moment; look which one it is and try again",
}

/** Does the work; says in words which uniqueness it broke, if one. */
export async function namingTierClash<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const sentence = sentences[brokenUniqueConstraint(error) ?? ""]
    throw sentence ? duplicate(sentence) : error
  }
}
