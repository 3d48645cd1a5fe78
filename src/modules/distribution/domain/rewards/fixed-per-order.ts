import { z } from "@medusajs/framework/zod"
import { larger, sum } from "../money"
import { amounts } from "../plan/amounts"
import type { MajorAmounts } from "../plan/currencies"
import type { RewardType } from "./reward"

/** An amount once an order, for the lines it is paid for; a return takes its share back. */
export const fixedPerOrder: RewardType<{ amounts: MajorAmounts }> = {
  code: "fixed_per_order",
  labels: { en: "Fixed amount per order", zhCN: "每单固定金额" },
  args: z.strictObject({ amounts }),
  reckon(args, currencies) {
    const byCurrency = currencies.minor(args.amounts)
    return ({ order, lines }) => {
      const amount = byCurrency.get(order.currency)
      if (amount === undefined) {
        return null
      }
      const weights = lines.map(({ basis }) => basis)
      const kept = sum(weights)
      const ordered = sum(lines.map(({ orderedBasis }) => orderedBasis))
      return {
        numerator: amount * kept,
        denominator: larger(larger(ordered, kept), 1n),
        weights,
        ratePpm: null,
      }
    }
  },
  highestPpm: () => null,
  currencies: (args) => Object.keys(args.amounts),
}
