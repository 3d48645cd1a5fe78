import { readdirSync, readFileSync } from "node:fs"
import { isBuiltin } from "node:module"
import { join } from "node:path"

const plugin = join(
  process.env.HOST_STORE!,
  "node_modules",
  "medusa-plugin-distribution"
)
const built = join(plugin, ".medusa", "server")

/** A package that the code asks for and nobody declares fails at the merchant, or is found by luck. */
describe("what the package imports", () => {
  const { dependencies, peerDependencies } = JSON.parse(
    readFileSync(join(plugin, "package.json"), "utf8")
  ) as Record<string, Record<string, string>>
  const declared = Object.keys({ ...dependencies, ...peerDependencies })

  it("is declared, by the server", () => {
    const imported = packagesOf(scripts("src", /(?<!admin\/index)\.js$/))
    expect(imported).toContain("typeorm")
    expect(imported.filter((name) => !declared.includes(name))).toEqual([])
  })

  it("is declared, by the admin's pages", () => {
    const imported = packagesOf(scripts("src/admin", /index\.m?js$/))
    expect(imported).toContain("@medusajs/ui")
    expect(imported.filter((name) => !declared.includes(name))).toEqual([])
  })

  it("is used, where it is declared to be installed with it", () => {
    const imported = packagesOf(scripts("src", /\.m?js$/))
    expect(
      Object.keys(dependencies!).filter((name) => !imported.includes(name))
    ).toEqual([])
  })
})

function scripts(folder: string, named: RegExp): string[] {
  return readdirSync(join(built, folder), { recursive: true })
    .map((path) => join(built, folder, String(path)))
    .filter((path) => named.test(path))
    .map((path) => readFileSync(path, "utf8"))
}

const IMPORT =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire(?:\.resolve)?\(\s*)(["'])([^"'\n]+)\1/g

/** The packages, by name, without Node's own and the code's own files. */
function packagesOf(sources: readonly string[]): string[] {
  const specifiers = sources.flatMap((source) =>
    [...source.matchAll(IMPORT)].map(([, , specifier]) => specifier!)
  )
  return [...new Set(specifiers.filter(isBare).map(packageOf))].sort()
}

function isBare(specifier: string): boolean {
  return /^[@a-z]/.test(specifier) && !isBuiltin(specifier)
}

function packageOf(specifier: string): string {
  const parts = specifier.split("/")
  return parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/")
}
