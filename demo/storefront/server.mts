import { readdir, readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { extname, sep } from "node:path"
import { transform } from "@swc/core"

export interface StorefrontOptions {
  port: number
  apiUrl: string
  publishableKey: string
  regionId: string
}

interface File {
  type: string
  text: string
}

const folder = new URL("./page/", import.meta.url)

const types: Record<string, string> = {
  ".html": "text/html",
  ".css": "text/css",
  ".mts": "text/javascript",
}

/** Serves the demo's shop: one page, its scripts and style, and where its API is. */
export async function startStorefront({
  port,
  ...settings
}: StorefrontOptions): Promise<{ stop: () => Promise<void> }> {
  const files = await readFiles()
  files.set("/settings.json", {
    type: "application/json",
    text: JSON.stringify(settings),
  })
  const page = files.get("/index.html")!
  const server = createServer(({ url = "/" }, response) => {
    const { type, text } = files.get(url.split("?")[0]!) ?? page
    response.writeHead(200, {
      "content-type": `${type}; charset=utf-8`,
      "cache-control": "no-store",
    })
    response.end(text)
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, resolve)
  })
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** By path. Scripts keep their names, so that their imports find each other. */
async function readFiles(): Promise<Map<string, File>> {
  const files = new Map<string, File>()
  for (const name of await readdir(folder, { recursive: true })) {
    const path = name.split(sep).join("/")
    const type = types[extname(path)]
    if (type) {
      const text = await readFile(new URL(path, folder), "utf8")
      files.set(`/${path}`, { type, text: await forBrowser(path, text) })
    }
  }
  return files
}

async function forBrowser(path: string, text: string): Promise<string> {
  if (extname(path) !== ".mts") {
    return text
  }
  const { code } = await transform(text, {
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
  })
  return code
}
