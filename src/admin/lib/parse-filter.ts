/** The values of a filter as the table writes them to the address; none when somebody wrote them by hand and wrong. */
export function parseFilter(text: string | undefined): string[] | undefined {
  const values = text ? parse(text) : undefined
  return isTexts(values) ? values : undefined
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
