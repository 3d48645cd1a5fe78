import { z } from "@medusajs/framework/zod"

/** How far a name may be from the one that was meant, as a part of its length. */
const SLIP = 0.34

/**
 * An object of options: a name that it does not have is refused with the nearest
 * that it has, for a misspelt option would else be one that was never set.
 */
export function strictOptions<Shape extends z.ZodRawShape>(shape: Shape) {
  const names = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => refusal(key, names)).join(" ")
        : undefined,
  })
}

/** The issue to speak of: a misspelt name, which is also why another is missing. */
export function firstIssue({ issues }: z.ZodError): z.core.$ZodIssue {
  return (
    issues.find(({ code }) => code === "unrecognized_keys") ??
    (issues[0] as z.core.$ZodIssue)
  )
}

function refusal(key: string, names: readonly string[]): string {
  const near = nearest(key, names)
  return near.length > 0
    ? `There is no "${key}"; did you mean ${listed(near, "or")}?`
    : `There is no "${key}"; there is ${listed(names, "and")}.`
}

function nearest(key: string, names: readonly string[]): string[] {
  const most = Math.ceil(key.length * SLIP)
  return names
    .map((name) => ({
      name,
      away: distance(key.toLowerCase(), name.toLowerCase()),
    }))
    .filter(({ away }) => away <= most)
    .sort((one, other) => one.away - other.away)
    .map(({ name }) => name)
}

/** How many letters are to be put in, taken out or changed to get from one to the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1]
    for (const [column, other] of [...to].entries()) {
      next.push(
        Math.min(
          row[column]! + (letter === other ? 0 : 1),
          row[column + 1]! + 1,
          next[column]! + 1
        )
      )
    }
    row = next
  }
  return row.at(-1)!
}

function listed(names: readonly string[], word: "and" | "or"): string {
  const quoted = names.map((name) => `"${name}"`)
  const last = quoted.pop()
  return quoted.length > 0
    ? `${quoted.join(", ")} ${word} ${last}`
    : String(last)
}
