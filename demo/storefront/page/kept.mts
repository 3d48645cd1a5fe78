import { settings } from "./settings.mts"

/** What the browser keeps between visits. A demo begun anew has another key, so nothing of the former one comes up. */
export const kept = {
  get: (name: string) => localStorage.getItem(keyOf(name)),
  set: (name: string, text: string) => localStorage.setItem(keyOf(name), text),
  remove: (name: string) => localStorage.removeItem(keyOf(name)),
}

function keyOf(name: string): string {
  return `${settings.publishableKey} ${name}`
}
