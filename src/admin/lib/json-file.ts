import { download } from "./download"

const INDENT = 2

/** Gives the user a file with what `content` is as JSON. */
export function downloadJson(name: string, content: object): void {
  const text = JSON.stringify(content, null, INDENT)
  download(
    new Blob([text], { type: "application/json" }),
    `${name.replace(/[^\p{L}\p{N}]+/gu, "-")}.json`
  )
}

/** The object in a file; null when it holds none. */
export async function readJson(file: File): Promise<object | null> {
  try {
    const content: unknown = JSON.parse(await file.text())
    const isObject =
      typeof content === "object" && content !== null && !Array.isArray(content)
    return isObject ? content : null
  } catch {
    return null
  }
}
