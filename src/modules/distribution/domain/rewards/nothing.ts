import { z } from "@medusajs/framework/zod"
import type { RewardType } from "./reward"

/** Earns nothing, and leaves it to no other rule. */
export const nothing: RewardType<Record<string, never>> = {
  code: "nothing",
  labels: { en: "Nothing", zhCN: "无佣金" },
  args: z.strictObject({}),
  reckon: () => () => null,
  highestPpm: () => 0,
  currencies: () => null,
}
