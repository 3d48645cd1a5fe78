import type { MedusaContainer } from "@medusajs/framework/types"
import { amountsIn, type ToAmount } from "../amounts"
import { isoOrNull } from "../dates"
import type { Award } from "../rows"
import {
  prizeNames,
  tellablePromotion,
} from "../../../workflows/growth/rewards-in"
import type { AwardAnswer } from "./target-types"

/** Awards as both sides read them. */
export async function presentAwards(
  scope: MedusaContainer,
  rows: readonly Award[]
): Promise<AwardAnswer[]> {
  const toAmount = await amountsIn(scope, rows.flatMap(currenciesOf))
  const prizeName = await prizeNames(
    scope,
    rows.flatMap(({ prize_id }) => prize_id ?? [])
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    status: row.status,
    title: row.title,
    ...amountsOf(row, toAmount),
    currency_code: row.currency_code,
    prize: row.prize_id
      ? { id: row.prize_id, name: prizeName(row.prize_id) }
      : null,
    promotion: row.promotion && tellablePromotion(row.promotion, toAmount),
    promotion_code: row.promotion_code,
    promotion_ends_at: isoOrNull(row.promotion_ends_at),
    is_final: row.is_final,
    claim_note: row.claim_note,
    delivery_note: row.delivery_note,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }))
}

function currenciesOf({ currency_code, promotion }: Award): string[] {
  return [
    ...(currency_code ? [currency_code] : []),
    ...(promotion?.type === "fixed" ? [promotion.currency_code] : []),
  ]
}

function amountsOf(
  { amount, held, currency_code }: Award,
  toAmount: ToAmount
): { amount: number; held: number } {
  return currency_code
    ? {
        amount: toAmount(amount, currency_code),
        held: toAmount(held, currency_code),
      }
    : { amount: Number(amount), held: 0 }
}
