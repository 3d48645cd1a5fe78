/** Medusa hands the text to ILIKE as it is; nobody means a wildcard by `_` in a SKU or an e-mail. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&")
}
