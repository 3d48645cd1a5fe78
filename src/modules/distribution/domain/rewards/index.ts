import { bands } from "./bands"
import { fixedPerOrder } from "./fixed-per-order"
import { fixedPerUnit } from "./fixed-per-unit"
import { nothing } from "./nothing"
import { percent } from "./percent"
import type { RewardType } from "./reward"

/** What a rule can pay. */
export const rewardTypes = [
  percent,
  fixedPerUnit,
  fixedPerOrder,
  bands,
  nothing,
] as RewardType[]

export type { Reckon, Reckoned, Rewarded, RewardType } from "./reward"
