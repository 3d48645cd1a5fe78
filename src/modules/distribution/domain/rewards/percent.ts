import { z } from "@medusajs/framework/zod"
import { sum } from "../money"
import { rate } from "../plan/amounts"
import { WHOLE_PPM } from "../rate"
import type { RewardType } from "./reward"

export interface Percent {
  rate_ppm: number
  of: "basis" | "seller_commission"
}

/** A share of the basis, or of what the seller earned. */
export const percent: RewardType<Percent> = {
  code: "percent",
  labels: { en: "Percent", zhCN: "百分比" },
  args: z.strictObject({
    rate_ppm: rate,
    of: z.enum(["basis", "seller_commission"]).default("basis"),
  }),
  reckon({ rate_ppm, of }) {
    const ratePpm = BigInt(rate_ppm)
    const denominator = BigInt(WHOLE_PPM)
    return ({ lines, sellerAmounts }) => {
      const weights =
        of === "basis" ? lines.map(({ basis }) => basis) : sellerAmounts
      return {
        numerator: sum(weights) * ratePpm,
        denominator,
        weights,
        ratePpm: rate_ppm,
      }
    }
  },
  highestPpm: ({ rate_ppm }) => rate_ppm,
  currencies: () => null,
}
