import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import en from "./json/en.json"
import zhCN from "./json/zhCN.json"

type Tree = { [key: string]: string | Tree }

const english = flatten(en)
const chinese = flatten(zhCN)

describe("the admin's words", () => {
  it("are there in both languages", () => {
    expect([...new Set([...english.keys()].map(withoutNumber))]).toEqual([
      ...chinese.keys(),
    ])
  })

  it("leave the same places open in both languages", () => {
    for (const [key, text] of english) {
      expect([key, placesIn(chinese.get(withoutNumber(key))!)]).toEqual([
        key,
        placesIn(text),
      ])
    }
  })

  it("are there for every key that a page names", () => {
    const missing = keysInCode().filter((key) => !isKnown(key))
    expect(missing).toEqual([])
  })
})

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value] as const]
      : [...flatten(value, `${prefix}${key}.`)]
  )
  return new Map(entries)
}

/**
 * Chinese has no plural, and i18next knows no plural rule of the locale "zhCN":
 * there a key stands once, without the ending for a number.
 */
function withoutNumber(key: string): string {
  return key.replace(/_(one|other)$/, "")
}

function placesIn(text: string): string[] {
  return (text.match(/\{\{\w+\}\}/g) ?? []).sort()
}

/** Every key named in full, and the beginning of those put together. */
function keysInCode(): string[] {
  return sourceFiles(join(__dirname, "..")).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/["'`](distribution\.[\w.]+)/g)]
      .map(([, key]) => key!)
      .filter((key) => !isZone(key))
  )
}

function isZone(key: string): boolean {
  return /\.(list|details)$/.test(key)
}

function isKnown(key: string): boolean {
  return [...english.keys()].some((known) =>
    key.endsWith(".")
      ? known.startsWith(key)
      : known === key || known === `${key}_other`
  )
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!spec)\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}
