import { randomFillSync } from "node:crypto"

/** Crockford's base 32, as in every ULID. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const TIME_LENGTH = 10
const RANDOM_LENGTH = 16

/** Randomness that was asked for and not used yet, enough for hundreds of ids. */
const pool = Buffer.alloc(RANDOM_LENGTH * 512)
let used = pool.length

/**
 * An id as Medusa's `generateEntityId` gives it: a prefix and a ULID, such as
 * "com_01K…". Medusa's own asks the system for randomness letter by letter; a
 * batch of hundreds of rows feels even one asking for each id.
 */
export function newEntityId(prefix: string): string {
  return `${prefix}_${timePart(Date.now())}${randomPart()}`
}

function timePart(milliseconds: number): string {
  let left = milliseconds
  let text = ""
  for (let place = 0; place < TIME_LENGTH; place++) {
    text = ALPHABET[left % ALPHABET.length] + text
    left = Math.floor(left / ALPHABET.length)
  }
  return text
}

/** 256 is a multiple of 32, so each letter is as likely as any other. */
function randomPart(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  let text = ""
  for (const end = used + RANDOM_LENGTH; used < end; used++) {
    text += ALPHABET[(pool[used] as number) % ALPHABET.length]
  }
  return text
}
