import { createHmac, timingSafeEqual } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"

/** How old a signed request may be, in seconds; as Stripe's own libraries have it. */
const TOLERANCE = 300

/**
 * Throws `unauthorized` unless the body was signed with the secret just now:
 * https://docs.stripe.com/webhooks#verify-manually
 */
export function verifySignature(
  rawBody: Buffer,
  header: string | undefined,
  { secret, now }: { secret: string; now: number }
): void {
  const { timestamp, signatures } = parse(header ?? "")
  const expected = sign(rawBody, timestamp, secret)
  if (!signatures.some((signature) => isSame(signature, expected))) {
    throw refused(
      "its signature is not right; check that the option webhookSecret is this endpoint's"
    )
  }
  if (Math.abs(now / 1000 - Number(timestamp)) > TOLERANCE) {
    throw refused("it is too old; check the server's clock")
  }
}

/** The signature of a body sent at this time, in hex. */
export function sign(
  rawBody: Buffer,
  timestamp: string,
  secret: string
): string {
  return createHmac("sha256", secret)
    .update(`${timestamp}.`)
    .update(rawBody)
    .digest("hex")
}

/** "t=…,v1=…", with a v1 for each secret while one is exchanged for another. */
function parse(header: string): { timestamp: string; signatures: string[] } {
  const pairs = header.split(",").map((pair) => pair.split("=", 2))
  const values = (key: string) =>
    pairs
      .filter(([name]) => name?.trim() === key)
      .map(([, value = ""]) => value)
  return { timestamp: values("t")[0] ?? "", signatures: values("v1") }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function refused(why: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.UNAUTHORIZED,
    `This is not a request of Stripe's: ${why}`
  )
}
