import {
  sentences,
  type Words,
} from "../../../modules/distribution/domain/words/words"
import { basisSentences } from "./basis-sentences"
import { cutSentences } from "./cut-sentences"
import type { Explained } from "./explained"
import { ownRewardSentence, rewardSentence } from "./reward-sentence"
import {
  compressed,
  discounted,
  goodwill,
  takenBack,
  versionSentence,
} from "./circumstances"

/** How a commission's amount came about, in a few sentences, for the merchant. */
export function explainCommission(explained: Explained): Words {
  return sentences([
    rewardSentence(explained),
    ...basisSentences(explained),
    ...goodwill(explained),
    ...discounted(explained),
    ...cutSentences(explained),
    ...compressed(explained),
    ...takenBack(explained),
    ...versionSentence(explained),
  ])
}

/**
 * The same for the distributor who earns it: without what things cost the
 * merchant, what others earn, and what rules are called.
 */
export function explainOwnCommission(explained: Explained): Words {
  return sentences([
    ownRewardSentence(explained),
    ...discounted(explained),
    ...cutSentences(explained),
    ...takenBack(explained),
  ])
}
