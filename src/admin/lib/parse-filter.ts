/**
 * What a filter chose, as the table writes it to the address: a list where
 * several may be chosen, else the one; nothing when somebody wrote it by hand and wrong.
 */
export function parseFilter(
  text: string | undefined
): string | string[] | undefined {
  const chosen = text ? parse(text) : undefined
  return typeof chosen === "string" || isTexts(chosen) ? chosen : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isTexts(values: unknown): values is string[] {
  return (
    Array.isArray(values) && values.every((value) => typeof value === "string")
  )
}
