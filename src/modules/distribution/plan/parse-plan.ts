import { type PlanDocument, planDocumentSchema } from "../domain/plan/document"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { invalid } from "../errors"

/** A document as the schema has it; throws `invalid_data` that names what is not right. */
export function parsePlan(
  document: unknown,
  vocabulary: Vocabulary
): PlanDocument {
  const parsed = planDocumentSchema(vocabulary).safeParse(document)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw invalid(
      `The plan is not right: ${issue?.message} (${issue?.path.join(".")})`
    )
  }
  return parsed.data
}
