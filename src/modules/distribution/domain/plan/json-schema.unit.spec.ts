import { readFileSync } from "node:fs"
import { join } from "node:path"
import Ajv2020 from "ajv/dist/2020"
import fc from "fast-check"
import { anyDocument } from "../../../../../integration-tests/support/any-terms"
import { planJsonSchema } from "./json-schema"

const published = JSON.parse(
  readFileSync(join(__dirname, "../../../../../plan.schema.json"), "utf8")
)

describe("the published schema of the plan", () => {
  it("is what the code accepts; `npm run schema` writes it anew", () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(planJsonSchema())))
  })

  it("accepts every document that the code accepts, and not what it does not", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    const accepts = ajv.compile(published)
    fc.assert(
      fc.property(anyDocument, (document) => accepts(document)),
      { numRuns: 200 }
    )
    expect(accepts({ rates_ppm: { tier: [1_000_001] } })).toBe(false)
    expect(accepts({ no_such_field: 1 })).toBe(false)
  })
})
