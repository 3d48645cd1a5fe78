import { writeFileSync } from "node:fs"
import { planJsonSchema } from "../src/modules/distribution/domain/plan/json-schema.ts"

/** Writes the JSON schema of the plan document that the package carries. */
writeFileSync(
  new URL("../plan.schema.json", import.meta.url),
  `${JSON.stringify(planJsonSchema(), null, 2)}\n`
)
