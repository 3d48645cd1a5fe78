import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  type ReturnWorkflow,
  type StepFunction,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { nudgeNotices } from "./notices/nudge-notices"

/**
 * A workflow of one verb of the module: one transaction, which leaves word of
 * what happened beside what it did. History is append-only and nothing comes
 * after the verb that could fail, so there is nothing to compensate.
 */
export function verbWorkflow<Input extends object, Result extends object>(
  id: string,
  verb: (input: Input, container: MedusaContainer) => Promise<Result>
): ReturnWorkflow<Input, Result, []> {
  const step = createStep(id, async (input: Input, { container }) => {
    const result = await verb(input, container)
    nudgeNotices(container)
    return new StepResponse<object>(result)
  }) as unknown as StepFunction<Input, Result>
  return createWorkflow(
    id,
    (input: WorkflowData<Input>) =>
      new WorkflowResponse(
        (step as (input: WorkflowData<Input>) => WorkflowData<Result>)(input)
      )
  ) as ReturnWorkflow<Input, Result, []>
}

/** The moment a verb is carried out; another than now is for tests and for catching up. */
export function momentOf({ at }: { at?: string }): Date {
  return at ? new Date(at) : new Date()
}
