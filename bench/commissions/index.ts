import { commissionsFor } from "../../src/modules/distribution/domain/commission"
import { type Bench, say } from "../context"
import type { Row } from "../row"
import { busy, rateRow, sideBySide } from "../rounds"
import { byHand } from "./by-hand"
import { type BenchOrder, LINES, orderOf } from "./catalogue"
import { compiled, planOf } from "./plans"

const ROUNDS = 15

/** Other orders one after the other, so that none finds its own numbers still at hand. */
const ORDERS = 5_000

const AIMED_PER_SECOND = 50_000

/** What computing commissions takes on one core, without reading or storing anything. */
export const commissions: Bench = async () => {
  const orders = Array.from({ length: ORDERS }, (_, n) => orderOf(n))
  const [ten, hundred, thousand] = [10, 100, 1_000].map((rules) =>
    computing(orders, rules)
  )
  say("commissions: compute by plans of 10, 100 and 1,000 rules")
  return [
    await compare(
      { rules: "10", floor: "the multiplications alone, by hand" },
      { measured: ten!, floor: () => handRound(orders) },
      { atLeast: AIMED_PER_SECOND }
    ),
    await compare(
      { rules: "100", floor: "a plan of 10" },
      { measured: hundred!, floor: ten! }
    ),
    await compare(
      { rules: "1,000", floor: "a plan of 10" },
      { measured: thousand!, floor: ten! },
      { target: 2 }
    ),
  ]
}

async function compare(
  { rules, floor }: { rules: string; floor: string },
  sides: Parameters<typeof sideBySide>[1],
  aims: Pick<Row, "target" | "atLeast"> = {}
): Promise<Row> {
  const measure = `commissions of orders of ${LINES} lines and 3 levels, plan of ${rules} rules`
  return rateRow(
    { measure, floor, unit: "orders/s", ...aims },
    await sideBySide(ROUNDS, sides),
    ORDERS
  )
}

function computing(orders: readonly BenchOrder[], rules: number) {
  const plan = compiled(planOf(rules))
  return () =>
    busy(() => {
      for (const { order, sold } of orders) {
        if (commissionsFor(order, sold, plan).commissions.length === 0) {
          throw new Error(`${order.id} earned nothing`)
        }
      }
    })
}

function handRound(orders: readonly BenchOrder[]): Promise<number> {
  return busy(() => {
    for (const order of orders) {
      if (byHand(order) === 0n) {
        throw new Error(`${order.order.id} earned nothing`)
      }
    }
  })
}
