import { type Minor, minor, sum, ZERO } from "../domain/money"
import type { OrderSnapshot } from "../domain/order"
import type { StoredSnapshot } from "./attribution"

/** What the customer keeps of the goods, net. */
export function keptNet({ isCanceled, lines }: OrderSnapshot): Minor {
  return isCanceled ? ZERO : sum(lines.map((line) => line.keptNet))
}

/** An order snapshot as JSON: its amounts as strings of minor units. */
export function encodeSnapshot(snapshot: OrderSnapshot): StoredSnapshot {
  return {
    ...snapshot,
    goodwill: {
      refunded: snapshot.goodwill.refunded.toString(),
      total: snapshot.goodwill.total.toString(),
    },
    shipping: {
      net: snapshot.shipping.net.toString(),
      tax: snapshot.shipping.tax.toString(),
    },
    lines: snapshot.lines.map((line) => ({
      ...line,
      keptNet: line.keptNet.toString(),
      keptTax: line.keptTax.toString(),
      orderedNet: line.orderedNet.toString(),
      orderedTax: line.orderedTax.toString(),
      unitCost: line.unitCost?.toString() ?? null,
    })),
  }
}

/** Amounts that older snapshots lack count as nothing, a cost as not known. */
type Encoded = Omit<OrderSnapshot, "goodwill" | "shipping" | "lines"> & {
  goodwill: { refunded: string; total: string }
  shipping?: { net: string; tax: string }
  lines: (Omit<OrderSnapshot["lines"][number], AmountOfLine> & {
    keptNet: string
    keptTax?: string
    orderedNet: string
    orderedTax?: string
    unitCost?: string | null
  })[]
}

type AmountOfLine =
  "keptNet" | "keptTax" | "orderedNet" | "orderedTax" | "unitCost"

function amountOf(text = "0"): Minor {
  return minor(BigInt(text))
}

/** The snapshot that was stored. */
export function decodeSnapshot(stored: StoredSnapshot): OrderSnapshot {
  const encoded = stored as unknown as Encoded
  return {
    ...encoded,
    goodwill: {
      refunded: amountOf(encoded.goodwill.refunded),
      total: amountOf(encoded.goodwill.total),
    },
    shipping: {
      net: amountOf(encoded.shipping?.net),
      tax: amountOf(encoded.shipping?.tax),
    },
    lines: encoded.lines.map((line) => ({
      ...line,
      keptNet: amountOf(line.keptNet),
      keptTax: amountOf(line.keptTax),
      orderedNet: amountOf(line.orderedNet),
      orderedTax: amountOf(line.orderedTax),
      unitCost:
        typeof line.unitCost === "string" ? amountOf(line.unitCost) : null,
    })),
  }
}
