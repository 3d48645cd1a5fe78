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

/**
 * The keys of requests that were not answered yet. The same request is sent under
 * the same key until it is, so that one whose answer got lost is carried out once;
 * asked again after that it is a new one.
 */
export class RequestKeys {
  private readonly unanswered = new Map<string, string>()

  async send<T>(
    request: object,
    withKey: (key: string) => Promise<T>
  ): Promise<T> {
    const text = JSON.stringify(request)
    const key = this.unanswered.get(text) ?? newRequestKey()
    this.unanswered.set(text, key)
    const answer = await withKey(key)
    this.unanswered.delete(text)
    return answer
  }
}
