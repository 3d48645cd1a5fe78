import type { BenchOrder } from "./catalogue"

const RATES = [100_000n, 30_000n, 10_000n]

/**
 * The least that three levels of five lines can be: each level's share of the
 * order rounded once, and spread over the lines by largest remainder. Gives the
 * total, so that nothing of it can be left out.
 */
export function byHand({ order }: BenchOrder): bigint {
  let total = 0n
  for (const line of order.lines) {
    total += line.keptNet
  }
  let earned = 0n
  for (const rate of RATES) {
    const amount = (2n * total * rate + 1_000_000n) / 2_000_000n
    const parts: bigint[] = []
    const remainders: bigint[] = []
    let left = amount
    for (const { keptNet } of order.lines) {
      const part = (amount * keptNet) / total
      parts.push(part)
      remainders.push(amount * keptNet - part * total)
      left -= part
    }
    for (; left > 0n; left -= 1n) {
      const luckiest = largest(remainders)
      parts[luckiest]! += 1n
      remainders[luckiest] = -1n
    }
    for (const part of parts) {
      earned += part
    }
  }
  return earned
}

function largest(amounts: readonly bigint[]): number {
  let best = 0
  for (let index = 1; index < amounts.length; index++) {
    if (amounts[index]! > amounts[best]!) {
      best = index
    }
  }
  return best
}
