import type { PlanDocument, PlanReward } from "../document"

/** An amount of a plan where it stands. */
export interface WrittenAmount {
  currency: string
  amount: string
}

/**
 * The amounts of a condition or reward, whatever its kind: a kind keeps them by
 * currency under `amounts` or `bands`.
 */
export function amountsOf(args: unknown): WrittenAmount[] {
  const { amounts = {}, bands = {} } = args as Record<string, object>
  return [...Object.entries(amounts), ...Object.entries(bands)].flatMap(
    ([currency, held]) => textsIn(held).map((amount) => ({ currency, amount }))
  )
}

/** A bare amount, bounds of one, or bands that begin at one. */
function textsIn(held: unknown): string[] {
  if (typeof held === "string") {
    return [held]
  }
  return held !== null && typeof held === "object"
    ? Object.values(held).flatMap(textsIn)
    : []
}

/** The plan's caps in amounts, by what they cap. */
export function capAmounts({ caps }: PlanDocument) {
  return [
    { en: "line", zhCN: "单行", amounts: caps.line },
    { en: "order", zhCN: "单笔订单", amounts: caps.order },
    { en: "customer", zhCN: "单个客户", amounts: caps.customer },
    { en: "period", zhCN: "周期", amounts: caps.period?.amounts ?? {} },
  ]
}

export function argsOf({ type: _, ...args }: PlanReward): unknown {
  return args
}
