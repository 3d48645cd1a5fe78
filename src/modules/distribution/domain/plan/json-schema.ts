import { z } from "@medusajs/framework/zod"
import { planDocumentSchema } from "./document"

/** The plan document as JSON Schema (2020-12), for editors and other languages. */
export function planJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(planDocumentSchema(), {
    io: "input",
  })
  return {
    $schema,
    title: "Commission plan of medusa-plugin-distribution",
    description:
      "Rates are parts per million (10 % is 100000), levels count from the seller (0) upwards, amounts are decimal texts in major units by lower-case currency code. What is left out has its default.",
    ...schema,
  }
}
