import { randomInt } from "node:crypto"
import { invalid } from "../errors"

/** No vowels, so that no word is spelled; no characters that are read as another. */
const ALPHABET = "BCDFGHJKMNPQRTVWXZ2346789"
const LENGTH = 8

const CODE_FORMAT = /^[A-Z0-9](?:[A-Z0-9_-]{1,30})[A-Z0-9]$/

/** A random code such as "K7VTQ2XD" (25^8, about 1.5 × 10^11 of them). */
export function generateReferralCode(): string {
  return Array.from(
    { length: LENGTH },
    () => ALPHABET[randomInt(ALPHABET.length)]
  ).join("")
}

/**
 * The stored form of a code that somebody typed: trimmed, a-z as A-Z. Other
 * letters stay as they are: Unicode would make SS of ß and I of ı, and so lead
 * two spellings to one distributor.
 */
export function normaliseCode(typed: string): string {
  return typed.trim().replace(/[a-z]+/g, (letters) => letters.toUpperCase())
}

/** The stored form of a code that a merchant chose; throws `invalid_data` when it cannot be one. */
export function chosenCode(typed: string): string {
  const code = normaliseCode(typed)
  if (!CODE_FORMAT.test(code)) {
    throw invalid(
      "A referral code has 3 to 32 letters A-Z, digits, hyphens or underscores, and begins and ends with a letter or digit"
    )
  }
  return code
}
