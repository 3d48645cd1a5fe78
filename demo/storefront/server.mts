import { readFile } from "node:fs/promises"
import { createServer, type ServerResponse } from "node:http"
import { transform } from "@swc/core"

export interface StorefrontOptions {
  port: number
  apiUrl: string
  publishableKey: string
  regionId: string
}

const page = new URL("./page/", import.meta.url)

/** Serves the demo's shop: one page, its script and style, and where its API is. */
export async function startStorefront({
  port,
  ...settings
}: StorefrontOptions): Promise<{ stop: () => Promise<void> }> {
  const { code: script } = await transform(await read("shop.mts"), {
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
  })
  const files: Record<string, [type: string, text: string]> = {
    "/shop.js": ["text/javascript", script],
    "/shop.css": ["text/css", await read("shop.css")],
    "/settings.json": ["application/json", JSON.stringify(settings)],
  }
  const html = await read("index.html")
  const server = createServer(({ url = "/" }, response) => {
    const [type, text] = files[url.split("?")[0]!] ?? ["text/html", html]
    answer(response, type, text)
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

function read(name: string): Promise<string> {
  return readFile(new URL(name, page), "utf8")
}

function answer(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, {
    "content-type": `${type}; charset=utf-8`,
    "cache-control": "no-store",
  })
  response.end(text)
}
