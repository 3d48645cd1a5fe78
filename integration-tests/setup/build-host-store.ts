import { execFileSync } from "node:child_process"
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import startPostgres from "./start-postgres"

const PLUGIN = "medusa-plugin-distribution"

/**
 * Builds and packs the plugin as it would be published, and installs the
 * tarball in a store of its own. The store takes Medusa from this repository,
 * but the plugin's code is only what the tarball holds.
 */
export default async function buildHostStore(): Promise<void> {
  const store = mkdtempSync(join(tmpdir(), "distribution-host-"))
  execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit" })
  const packed = execFileSync(
    "npm",
    ["pack", "--silent", "--ignore-scripts", "--pack-destination", store],
    { encoding: "utf8" }
  )
  linkPackages(resolve("node_modules"), join(store, "node_modules"))
  const plugin = join(store, "node_modules", PLUGIN)
  mkdirSync(plugin)
  const tarball = join(store, packed.trim().split("\n").at(-1) ?? "")
  execFileSync("tar", ["-xzf", tarball, "-C", plugin, "--strip-components=1"])
  writeStore(store)
  process.env.HOST_STORE = store
  await startPostgres()
}

export function removeHostStore(): void {
  const store = process.env.HOST_STORE
  if (store) {
    rmSync(store, { recursive: true, force: true })
  }
}

function linkPackages(from: string, to: string): void {
  mkdirSync(to)
  for (const name of readdirSync(from)) {
    if (name.startsWith("@")) {
      linkPackages(join(from, name), join(to, name))
    } else if (name !== PLUGIN && name !== ".package-lock.json") {
      symlinkSync(join(from, name), join(to, name))
    }
  }
}

function writeStore(store: string): void {
  writeFileSync(
    join(store, "package.json"),
    JSON.stringify({
      name: "host-store",
      version: "1.0.0",
      private: true,
      // By this Medusa's command line knows a store.
      dependencies: { "@medusajs/medusa": "*" },
    })
  )
  writeFileSync(
    join(store, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        target: "ES2021",
        module: "Node16",
        moduleResolution: "Node16",
        allowJs: true,
        skipLibCheck: true,
        outDir: ".medusa/server",
        rootDir: ".",
      },
      include: ["src", "medusa-config.js"],
    })
  )
  mkdirSync(join(store, "src"))
  writeFileSync(
    join(store, "medusa-config.js"),
    `const { defineConfig } = require("@medusajs/framework/utils")

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "host",
      cookieSecret: "host",
    },
  },
  plugins: [
    {
      resolve: "${PLUGIN}",
      options: { storefrontUrl: "https://host.example" },
    },
  ],
})
`
  )
}
