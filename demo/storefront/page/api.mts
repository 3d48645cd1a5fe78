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
    throw new Error(
      answer?.message ?? "The shop does not answer. Try again in a moment."
    )
  }
  return answer
}
