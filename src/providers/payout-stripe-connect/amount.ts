/** Counted by Stripe in whole units: https://docs.stripe.com/currencies#zero-decimal */
const ZERO_DECIMAL = new Set(
  "bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" ")
)

/** Three decimals of which the last must be 0: https://docs.stripe.com/currencies#three-decimal */
const THREE_DECIMAL = new Set("bhd jod kwd omr tnd".split(" "))

/** Counted in hundredths that do not exist: https://docs.stripe.com/currencies#special-cases */
const WHOLE_IN_HUNDREDTHS = new Set(["isk", "ugx"])

export type StripeAmount =
  { amount: string; refusal: null } | { amount: null; refusal: string }

/**
 * An amount in major units ("120.50") as Stripe counts its currency, whatever
 * digits the store keeps of it; or why Stripe cannot pay it.
 */
export function stripeAmount(major: string, currency: string): StripeAmount {
  const digits = digitsOf(currency)
  const [whole = "", fraction = ""] = major.split(".")
  if (!/^\d+$/.test(whole) || !/^\d*$/.test(fraction)) {
    return refused(`${major} is not an amount`)
  }
  const beyond = fraction.slice(digits)
  if (/[1-9]/.test(beyond)) {
    return refused(tooFine(major, currency, digits))
  }
  const amount = BigInt(whole + fraction.slice(0, digits).padEnd(digits, "0"))
  const step = stepOf(currency)
  return amount % step === 0n
    ? { amount: amount.toString(), refusal: null }
    : refused(tooFine(major, currency, digits - (step === 10n ? 1 : 2)))
}

function digitsOf(currency: string): number {
  if (ZERO_DECIMAL.has(currency)) {
    return 0
  }
  return THREE_DECIMAL.has(currency) ? 3 : 2
}

/** What an amount must be a multiple of. */
function stepOf(currency: string): bigint {
  if (THREE_DECIMAL.has(currency)) {
    return 10n
  }
  return WHOLE_IN_HUNDREDTHS.has(currency) ? 100n : 1n
}

function refused(refusal: string): StripeAmount {
  return { amount: null, refusal }
}

function tooFine(major: string, currency: string, digits: number): string {
  const places = digits === 0 ? "no decimals" : `at most ${digits} decimals`
  return `Stripe pays ${currency.toUpperCase()} with ${places}, so it cannot pay ${major}`
}
