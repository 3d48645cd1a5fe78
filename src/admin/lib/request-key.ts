const BYTES = 16
const HEX = 16
const HEX_DIGITS = 2

/** A key that nobody else has; where the admin is not served by https there is no `randomUUID`. */
export function newRequestKey(): string {
  const random = crypto.getRandomValues(new Uint8Array(BYTES))
  return [...random]
    .map((byte) => byte.toString(HEX).padStart(HEX_DIGITS, "0"))
    .join("")
}
