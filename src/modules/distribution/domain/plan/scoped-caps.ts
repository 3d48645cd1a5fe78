import type { Minor } from "../money"
import type { Currencies } from "./currencies"
import type { PlanDocument } from "./document"

/** What one beneficiary earns at most, by currency, in minor units. */
export interface ScopedCaps {
  line: ReadonlyMap<string, Minor>
  order: ReadonlyMap<string, Minor>
  customer: ReadonlyMap<string, Minor>
  period: ReadonlyMap<string, Minor>
}

export function scopedCaps(
  { caps }: PlanDocument,
  currencies: Currencies
): ScopedCaps {
  return {
    line: currencies.minor(caps.line),
    order: currencies.minor(caps.order),
    customer: currencies.minor(caps.customer),
    period: currencies.minor(caps.period?.amounts ?? {}),
  }
}
