import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

const plugin = join(
  process.env.HOST_STORE!,
  "node_modules",
  "medusa-plugin-distribution"
)

/** A link of the manual to a file; pictures stay in the repository. */
const LINK = /(?<!!)\[[^\]]*\]\((?!\w+:|#)([^)#]+)/g

/** Who installed the package has no repository at hand. */
describe("the manual in the package", () => {
  const pages = [
    "README.md",
    "CHANGELOG.md",
    ...readdirSync(join(plugin, "docs")).map((name) => join("docs", name)),
  ]

  it("has a page for each part", () => {
    expect(pages).toEqual(
      expect.arrayContaining(
        readdirSync("docs")
          .filter((name) => name.endsWith(".md"))
          .map((name) => join("docs", name))
      )
    )
  })

  it.each(pages)("%s leads to files that are there", (page) => {
    const text = readFileSync(join(plugin, page), "utf8")
    const linked = [...text.matchAll(LINK)].map(([, to]) => to!)
    expect(
      linked.filter((to) => !existsSync(join(plugin, dirname(page), to)))
    ).toEqual([])
  })
})
