/** Thousandths of a unit: as fine as quantities are counted. */
export const WHOLE_UNIT = 1_000n

/** A quantity in thousandths of a unit, so that money times quantity stays exact. */
export function milli(quantity: number): bigint {
  return BigInt(Math.round(quantity * 1_000))
}
