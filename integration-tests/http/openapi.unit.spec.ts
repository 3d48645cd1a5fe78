import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "@medusajs/framework/zod"
import { parse } from "yaml"
import { validatedRoutes } from "../../src/api/routes"

interface Schema {
  $ref?: string
  required?: string[]
  properties?: Record<string, unknown>
  additionalProperties?: unknown
}

interface Parameter {
  $ref?: string
  name: string
  in: string
}

interface Operation {
  operationId: string
  parameters?: Parameter[]
  requestBody?: { $ref?: string; content?: Record<string, { schema: Schema }> }
  responses: Record<string, unknown>
}

const root = join(__dirname, "../..")
const document = parse(readFileSync(join(root, "openapi.yaml"), "utf8"))

const operations = new Map<string, Operation>(
  Object.entries(
    document.paths as Record<string, Record<string, Operation>>
  ).flatMap(([path, item]) =>
    Object.entries(item).map(
      ([method, operation]) =>
        [`${method.toUpperCase()} ${path}`, operation] as const
    )
  )
)

/** "GET /admin/distribution/tiers/{id}" for every method that a route file exports. */
function routesOnDisk(): string[] {
  const api = join(root, "src/api")
  return readdirSync(api, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)route\.ts$/.test(file))
    .flatMap((file) => {
      const path = `/${file.replace(/\/route\.ts$/, "")}`
      const source = readFileSync(join(api, file), "utf8")
      const methods = source.matchAll(
        /export (?:async function|const) (GET|POST|PUT|PATCH|DELETE)\b/g
      )
      return [...methods].map(
        ([, method]) => `${method} ${path.replace(/\[(\w+)\]/g, "{$1}")}`
      )
    })
    .sort()
}

function resolve<T extends { $ref?: string }>(node: T): T {
  if (!node.$ref) {
    return node
  }
  const steps = node.$ref.replace("#/", "").split("/")
  return steps.reduce<unknown>(
    (found, step) => (found as Record<string, unknown>)[step],
    document
  ) as T
}

/** What a zod object says of its own: property names, and which must be sent. */
function shapeOf(schema: z.ZodType): { names: string[]; required: string[] } {
  const json = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
  }) as Schema
  return {
    names: Object.keys(json.properties ?? {}).sort(),
    required: [...(json.required ?? [])].sort(),
  }
}

const validated = validatedRoutes.map((route) => ({
  ...route,
  key: `${route.method} ${route.matcher.replace(/:(\w+)/g, "{$1}")}`,
}))

describe("openapi.yaml", () => {
  it("documents every route there is, and no other", () => {
    expect([...operations.keys()].sort()).toEqual(routesOnDisk())
  })

  it("names every operation once", () => {
    const ids = [...operations.values()].map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("refers to nothing that is missing", () => {
    const refs = JSON.stringify(document).match(/"#\/[^"]+"/g) ?? []
    const missing = refs
      .map((ref) => ref.slice(1, -1))
      .filter((ref) => resolve({ $ref: ref }) === undefined)
    expect(missing).toEqual([])
  })

  it("declares every path parameter", () => {
    for (const [key, operation] of operations) {
      const inPath = [...key.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const declared = (operation.parameters ?? [])
        .map(resolve)
        .filter((parameter) => parameter.in === "path")
        .map(({ name }) => name)
      expect([key, declared]).toEqual([key, inPath])
    }
  })

  it("answers a stranger of the admin routes with 401", () => {
    for (const [key, operation] of operations) {
      if (key.includes(" /admin/")) {
        expect([key, "401" in operation.responses]).toEqual([key, true])
      }
    }
  })
})

describe("the validators", () => {
  it("cover every route that takes a body, but for what a provider sends and reads itself", () => {
    const posts = routesOnDisk().filter((key) =>
      /^POST \/(?!hooks\/)/.test(key)
    )
    const covered = validated.filter(({ body }) => body).map(({ key }) => key)
    expect(covered.sort()).toEqual(posts)
  })

  it.each(validated.filter(({ body }) => body))(
    "take the body that is documented for $key",
    ({ key, body }) => {
      const documented = operations.get(key)?.requestBody
      const schema = documented
        ? resolve(resolve(documented).content!["application/json"]!.schema)
        : {}
      expect({
        names: Object.keys(schema.properties ?? {}).sort(),
        required: [...(schema.required ?? [])].sort(),
      }).toEqual(shapeOf(body!))
      expect(documented ? schema.additionalProperties : false).toBe(false)
    }
  )

  it.each(validated.filter(({ method }) => method === "GET"))(
    "take the query that is documented for $key",
    ({ key, query }) => {
      const documented = (operations.get(key)?.parameters ?? [])
        .map(resolve)
        .filter((parameter) => parameter.in === "query")
        .map(({ name }) => name)
      expect(documented.sort()).toEqual(query ? shapeOf(query).names : [])
    }
  )

  it("refuse what they do not know", () => {
    for (const { key, body, query } of validated) {
      for (const schema of [body, query]) {
        const parsed = schema?.safeParse({ "no such field": 1 })
        expect([key, parsed?.success ?? false]).toEqual([key, false])
      }
    }
  })
})
