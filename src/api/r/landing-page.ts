/** Where a referral link may lead. */
export interface Destinations {
  storefrontUrl: string
  allowedOrigins: readonly string[]
}

export interface RecordedClick {
  code: string
  click_id: string
}

/**
 * The page a referral link leads to: what `to` asks for when it is on the
 * storefront or an allowed origin, the storefront's front page otherwise. A path
 * in `to` counts from the storefront.
 */
export function landingPage(
  to: unknown,
  { storefrontUrl, allowedOrigins }: Destinations
): URL {
  const storefront = new URL(storefrontUrl)
  if (typeof to !== "string" || !URL.canParse(to, storefrontUrl)) {
    return storefront
  }
  const asked = new URL(to, storefrontUrl)
  const origins = [storefrontUrl, ...allowedOrigins].map(
    (url) => new URL(url).origin
  )
  const isAllowed =
    isWeb(asked) && origins.includes(asked.origin) && !hasCredentials(asked)
  return isAllowed ? asked : storefront
}

/** The page with the code and click that the storefront hands on to the cart. */
export function withClick(page: URL, click: RecordedClick | null): URL {
  const marked = new URL(page)
  marked.searchParams.delete("ref")
  marked.searchParams.delete("click")
  if (click) {
    marked.searchParams.set("ref", click.code)
    marked.searchParams.set("click", click.click_id)
  }
  return marked
}

function isWeb(url: URL): boolean {
  return url.protocol === "https:" || url.protocol === "http:"
}

/** `https://shop.example@elsewhere` and its like are never what a merchant meant. */
function hasCredentials(url: URL): boolean {
  return url.username !== "" || url.password !== ""
}
