import { minor } from "../domain/money"
import type { OrderSnapshot } from "../domain/order"
import type { StoredSnapshot } from "./attribution"

/** An order snapshot as JSON: its amounts as strings of minor units. */
export function encodeSnapshot(snapshot: OrderSnapshot): StoredSnapshot {
  return {
    ...snapshot,
    goodwill: {
      refunded: snapshot.goodwill.refunded.toString(),
      total: snapshot.goodwill.total.toString(),
    },
    lines: snapshot.lines.map((line) => ({
      ...line,
      keptNet: line.keptNet.toString(),
      orderedNet: line.orderedNet.toString(),
    })),
  }
}

type Encoded = Omit<OrderSnapshot, "goodwill" | "lines"> & {
  goodwill: { refunded: string; total: string }
  lines: (Omit<OrderSnapshot["lines"][number], "keptNet" | "orderedNet"> & {
    keptNet: string
    orderedNet: string
  })[]
}

/** The snapshot that was stored. */
export function decodeSnapshot(stored: StoredSnapshot): OrderSnapshot {
  const encoded = stored as unknown as Encoded
  return {
    ...encoded,
    goodwill: {
      refunded: minor(BigInt(encoded.goodwill.refunded)),
      total: minor(BigInt(encoded.goodwill.total)),
    },
    lines: encoded.lines.map((line) => ({
      ...line,
      keptNet: minor(BigInt(line.keptNet)),
      orderedNet: minor(BigInt(line.orderedNet)),
    })),
  }
}
