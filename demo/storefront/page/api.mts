import { settings } from "./settings.mts"

/** Reads the Store API. */
export function get<T>(path: string): Promise<T> {
  return send<T>("GET", path)
}

/** Changes something by the Store API. */
export function post<T>(path: string, body: object = {}): Promise<T> {
  return send<T>("POST", path, body)
}

/** Removes something by the Store API. */
export function remove(path: string): Promise<unknown> {
  return send("DELETE", path)
}

const TIMED_OUT = 408
const TOO_MANY = 429

/** What the API refused; sent again, it would be refused again unless it only came at a bad moment. */
export class Refused extends Error {
  constructor(
    message: string,
    private readonly status: number
  ) {
    super(message)
  }

  get isForGood(): boolean {
    const { status } = this
    return (
      status >= 400 &&
      status < 500 &&
      status !== TIMED_OUT &&
      status !== TOO_MANY
    )
  }
}

/** Throws the API's own sentence when it refuses. */
async function send<T>(
  method: string,
  path: string,
  body?: object
): Promise<T> {
  const response = await fetch(`${settings.apiUrl}/store/${path}`, {
    method,
    headers: {
      "content-type": "application/json",
      "x-publishable-api-key": settings.publishableKey,
    },
    body: body && JSON.stringify(body),
  }).catch(() => null)
  const answer = (await response?.json().catch(() => null)) as
    (T & { message?: string }) | null | undefined
  if (!response?.ok || !answer) {
    throw new Refused(
      answer?.message ?? "The shop does not answer. Try again in a moment.",
      response?.status ?? 0
    )
  }
  return answer
}
