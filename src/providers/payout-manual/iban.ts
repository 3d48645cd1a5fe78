/** How an IBAN is kept: without spaces, in capitals. */
export function compactIban(text: string): string {
  return text.replace(/[\s-]/g, "").toUpperCase()
}

/**
 * Whether a compact text is an IBAN: its check digits make the whole, letters
 * read as 10 to 35 and the first four moved to the end, leave 1 when divided by
 * 97 (ISO 13616, ISO 7064).
 */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) {
    return false
  }
  const moved = iban.slice(4) + iban.slice(0, 4)
  const digits = moved.replace(/[A-Z]/g, (letter) =>
    parseInt(letter, 36).toString()
  )
  return BigInt(digits) % 97n === 1n
}
