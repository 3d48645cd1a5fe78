import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
} from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { notAllowed } from "../errors"

const VERSION = "v1"
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16
const HOW_TO_MAKE_A_KEY =
  "make one with `openssl rand -base64 32`, keep it in the environment, and hand it to the plugin as the option encryptionKey"

/** Encrypts what only a payment may read, and opens it again. */
export interface Sealer {
  /** Gives "v1.<key id>.<iv>.<tag>.<data>", which opens for the row of this id only. */
  seal: (text: string, rowId: string) => string
  open: (sealed: string, rowId: string) => string
}

interface Key {
  id: string
  bytes: Buffer
}

/**
 * A sealer by AES-256-GCM. Of several keys, apart by commas, the first seals and
 * all open. Without a key it refuses both, and says how to make one.
 */
export function sealerOf(keys: string | undefined): Sealer {
  const known = parseKeys(keys)
  return {
    seal: (text, rowId) => seal(first(known), text, rowId),
    open: (sealed, rowId) => open(known, sealed, rowId),
  }
}

/** Throws an `Error` that says which key is not 32 bytes as base64 or hex. */
export function parseKeys(keys: string | undefined): Key[] {
  const written = (keys ?? "").split(",").map((key) => key.trim())
  return written.filter(Boolean).map((key, index) => {
    const bytes = bytesOf(key)
    if (bytes?.length !== KEY_BYTES) {
      throw new Error(
        `Key ${index + 1} is not 32 bytes in base64 or hex; ${HOW_TO_MAKE_A_KEY}`
      )
    }
    return { id: fingerprint(bytes), bytes }
  })
}

function seal(key: Key, text: string, rowId: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv("aes-256-gcm", key.bytes, iv)
  cipher.setAAD(Buffer.from(rowId))
  const data = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
  const parts = [iv, cipher.getAuthTag(), data]
  return [VERSION, key.id, ...parts.map(toText)].join(".")
}

function open(keys: readonly Key[], sealed: string, rowId: string): string {
  const [version, keyId, ...parts] = sealed.split(".")
  const bytes = parts.map((part) => Buffer.from(part, "base64url"))
  const [iv, tag, data] = bytes
  // Node reads more spellings of the same bytes than are ever written.
  const isAsWritten = bytes.every((read, at) => toText(read) === parts[at])
  if (
    version !== VERSION ||
    iv?.length !== IV_BYTES ||
    !tag ||
    !data ||
    !isAsWritten
  ) {
    throw unreadable("is not in the form this version of the plugin writes")
  }
  const key = keys.find(({ id }) => id === keyId)
  if (!key) {
    throw keys.length === 0
      ? noKey()
      : notAllowed(
          `What was encrypted by the key ${keyId} cannot be read: put that key back, after a comma behind the present one, into the option encryptionKey`
        )
  }
  try {
    // Without its length a tag cut to a few bytes would do, and those can be guessed.
    const decipher = createDecipheriv("aes-256-gcm", key.bytes, iv, {
      authTagLength: TAG_BYTES,
    })
    decipher.setAAD(Buffer.from(rowId))
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(data), decipher.final()]).toString()
  } catch {
    throw unreadable("was changed since, or belongs to another record")
  }
}

function first(keys: readonly Key[]): Key {
  const [key] = keys
  if (!key) {
    throw noKey()
  }
  return key
}

function noKey(): MedusaError {
  return notAllowed(
    `Payout methods and tax ids are kept encrypted, and no key is set; ${HOW_TO_MAKE_A_KEY}`
  )
}

function unreadable(why: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `The encrypted text cannot be read: it ${why}. Have it entered anew`
  )
}

/** Hex has 64 letters where base64 of as many bytes has 43, or 44 with its padding. */
function bytesOf(key: string): Buffer | null {
  if (/^[0-9a-f]{64}$/i.test(key)) {
    return Buffer.from(key, "hex")
  }
  return /^[\w+/-]{43}=?$/.test(key) ? Buffer.from(key, "base64") : null
}

/** Tells keys apart and tells nothing of them. */
function fingerprint(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 8)
}

function toText(bytes: Buffer): string {
  return bytes.toString("base64url")
}
