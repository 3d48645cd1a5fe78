import { z } from "@medusajs/framework/zod"
import { amountText, currencyCode } from "../plan/amounts"
import type { ConditionType } from "./condition"

interface Bounds {
  from: string | null
  below: string | null
}

interface OrderAmount {
  amounts: Record<string, Bounds>
}

const bound = amountText.nullable().default(null)

/** Of the goods as ordered, net: a return does not move an order into another band. */
export const orderAmount: ConditionType<OrderAmount> = {
  code: "order_amount",
  labels: { en: "Order amount", zhCN: "订单金额" },
  about: "order",
  args: z.strictObject({
    amounts: z.record(
      currencyCode,
      z.strictObject({ from: bound, below: bound })
    ),
  }),
  check({ amounts }, currencies) {
    const bounds = new Map(
      Object.entries(amounts).map(([currency, { from, below }]) => [
        currency,
        {
          from: from === null ? null : currencies.one(from, currency),
          below: below === null ? null : currencies.one(below, currency),
        },
      ])
    )
    return ({ order, orderedNet }) => {
      const within = bounds.get(order.currency)
      return (
        within !== undefined &&
        (within.from === null || orderedNet >= within.from) &&
        (within.below === null || orderedNet < within.below)
      )
    }
  },
  covers: (outer, inner) =>
    Object.entries(inner.amounts).every(([currency, bounds]) => {
      const around = outer.amounts[currency]
      return around !== undefined && surrounds(around, bounds)
    }),
  excludes: (a, b) =>
    Object.entries(a.amounts).every(([currency, bounds]) => {
      const other = b.amounts[currency]
      return (
        other === undefined || isBelow(bounds, other) || isBelow(other, bounds)
      )
    }),
}

function surrounds(outer: Bounds, inner: Bounds): boolean {
  return (
    (outer.from === null ||
      (inner.from !== null && isAtMost(outer.from, inner.from))) &&
    (outer.below === null ||
      (inner.below !== null && isAtMost(inner.below, outer.below)))
  )
}

function isBelow(a: Bounds, b: Bounds): boolean {
  return a.below !== null && b.from !== null && isAtMost(a.below, b.from)
}

/** Compares two decimals without floats: by their integer parts, then digit by digit. */
function isAtMost(a: string, b: string): boolean {
  const [wholeA = "", fractionA = ""] = a.split(".")
  const [wholeB = "", fractionB = ""] = b.split(".")
  const width = Math.max(fractionA.length, fractionB.length)
  return (
    BigInt(wholeA + fractionA.padEnd(width, "0")) <=
    BigInt(wholeB + fractionB.padEnd(width, "0"))
  )
}
