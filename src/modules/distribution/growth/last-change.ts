import { overtaken } from "../errors"

interface Changeable {
  updated_at: Date
}

/**
 * Refuses a change by who read it before the last one.
 * @param read `updated_at` as the API answered it; without it there is nothing to compare
 */
export function assertUnchanged(
  thing: "target" | "contest",
  { updated_at }: Changeable,
  read: string | undefined
): void {
  if (read !== undefined && Date.parse(read) !== updated_at.getTime()) {
    throw overtaken(thing)
  }
}

/** When a change is made, in milliseconds as the API answers it; never that of the change before. */
export function nextChange({ updated_at }: Changeable, now: Date): Date {
  return new Date(Math.max(now.getTime(), updated_at.getTime() + 1))
}
