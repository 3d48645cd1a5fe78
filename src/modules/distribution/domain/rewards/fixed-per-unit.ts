import { z } from "@medusajs/framework/zod"
import type { LineBasis } from "../basis"
import { type Minor, sum } from "../money"
import { amounts } from "../plan/amounts"
import type { MajorAmounts } from "../plan/currencies"
import { milli, WHOLE_UNIT } from "../quantity"
import type { RewardType } from "./reward"

const SCALE = 1_000_000n

/** An amount for each unit that the customer keeps; 0 earns nothing. */
export const fixedPerUnit: RewardType<{ amounts: MajorAmounts }> = {
  code: "fixed_per_unit",
  labels: { en: "Fixed amount per unit", zhCN: "每件固定金额" },
  args: z.strictObject({ amounts }),
  reckon(args, currencies) {
    const byCurrency = currencies.minor(args.amounts)
    return ({ order, lines }) => {
      const amount = byCurrency.get(order.currency)
      if (amount === undefined) {
        return null
      }
      const weights = lines.map((line) => ofLine(line, amount))
      return {
        numerator: sum(weights),
        denominator: WHOLE_UNIT * SCALE,
        weights,
        ratePpm: null,
      }
    }
  },
  highestPpm: () => null,
  currencies: (args) => Object.keys(args.amounts),
}

/** Less the share of the line that was refunded without a return. */
function ofLine({ line, sales, goodwillCut }: LineBasis, amount: Minor) {
  return sales > 0n
    ? (amount * milli(line.kept) * SCALE * (sales - goodwillCut)) / sales
    : 0n
}
