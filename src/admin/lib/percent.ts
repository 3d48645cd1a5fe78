const PERCENT = /^(\d{1,3})(?:[.,](\d{1,4}))?$/

/** What a merchant typed, such as "12.5", as parts per million; null when it is no percentage from 0 to 100. */
export function parsePercent(typed: string): number | null {
  const match = PERCENT.exec(typed.trim())
  if (!match) {
    return null
  }
  const [, whole = "0", fraction = ""] = match
  const ppm = Number.parseInt(`${whole}${fraction.padEnd(4, "0")}`, 10)
  return ppm <= 1_000_000 ? ppm : null
}

/** Parts per million as a merchant types them: 125000 → "12.5". */
export function percentText(ppm: number): string {
  const digits = ppm.toString().padStart(5, "0")
  const fraction = digits.slice(-4).replace(/0+$/, "")
  return `${digits.slice(0, -4)}${fraction ? `.${fraction}` : ""}`
}
