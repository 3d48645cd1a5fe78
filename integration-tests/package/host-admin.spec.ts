import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import en from "../../src/admin/i18n/json/en.json"
import zhCN from "../../src/admin/i18n/json/zhCN.json"

const hostStore = process.env.HOST_STORE!

describe("the admin of a store that installed the package", () => {
  it("is built with the plugin's pages, in both languages", () => {
    execFileSync(
      process.execPath,
      [join(hostStore, "node_modules/@medusajs/cli/cli.js"), "build"],
      { cwd: hostStore, stdio: "pipe" }
    )
    const assets = join(hostStore, ".medusa/server/public/admin/assets")
    const scripts = readdirSync(assets)
      .filter((name) => name.endsWith(".js"))
      .map((name) => readFileSync(join(assets, name), "utf8"))
      .join("\n")
    expect(scripts).toContain(en.distribution.distributors.subtitle)
    expect(scripts).toContain(zhCN.distribution.distributors.subtitle)
  })
})
