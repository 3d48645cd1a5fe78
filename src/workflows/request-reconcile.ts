import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type RequestReconcileInput,
  requestReconcileStep,
} from "./steps/request-reconcile"

/** Asks for orders to be reconciled soon, named by themselves or by a payment or fulfilment of theirs. */
export const requestReconcileWorkflow = createWorkflow(
  "distribution-request-reconcile",
  (input: WorkflowData<RequestReconcileInput>) =>
    new WorkflowResponse(requestReconcileStep(input))
)
