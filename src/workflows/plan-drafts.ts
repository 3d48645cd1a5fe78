import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Actor } from "../modules/distribution/audit/record-audit"
import type { DraftPublication } from "../modules/distribution/plan/publish-draft"
import type {
  DraftUpdate,
  NewDraft,
} from "../modules/distribution/plan/save-draft"
import { DistributionEvents } from "./events"
import { createPlanDraftStep } from "./steps/create-plan-draft"
import { deletePlanDraftStep } from "./steps/delete-plan-draft"
import { publishPlanDraftStep } from "./steps/publish-plan-draft"
import { updatePlanDraftStep } from "./steps/update-plan-draft"

/** Begins a draft of the plan. */
export const createPlanDraftWorkflow = createWorkflow(
  "distribution-create-plan-draft",
  (input: WorkflowData<NewDraft>) =>
    new WorkflowResponse(createPlanDraftStep(input))
)

/** Saves a draft; refused when somebody else saved it meanwhile. */
export const updatePlanDraftWorkflow = createWorkflow(
  "distribution-update-plan-draft",
  (input: WorkflowData<DraftUpdate>) =>
    new WorkflowResponse(updatePlanDraftStep(input))
)

/** Throws a draft away. */
export const deletePlanDraftWorkflow = createWorkflow(
  "distribution-delete-plan-draft",
  (input: WorkflowData<{ id: string; actor: Actor }>) =>
    new WorkflowResponse(deletePlanDraftStep(input))
)

/** Publishes a draft as the next version of the plan. */
export const publishPlanDraftWorkflow = createWorkflow(
  "distribution-publish-plan-draft",
  (input: WorkflowData<DraftPublication>) => {
    const result = publishPlanDraftStep(input)
    emitEventStep({
      eventName: DistributionEvents.PLAN_PUBLISHED,
      data: { id: result.id },
    })
    return new WorkflowResponse(result)
  }
)
