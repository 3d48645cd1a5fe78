import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../modules/distribution/audit/record-audit"
import type { SimulationRequest } from "../modules/distribution/simulation/request-simulation"
import { cancelSimulationStep } from "./steps/cancel-simulation"
import { deleteSimulationStep } from "./steps/delete-simulation"
import { requestSimulationStep } from "./steps/request-simulation"
import { runSimulationStep } from "./steps/run-simulation"

/** Asks for terms to be run over the orders of a period; they are run in the background. */
export const requestSimulationWorkflow = createWorkflow(
  "distribution-request-simulation",
  (input: WorkflowData<SimulationRequest>) =>
    new WorkflowResponse(requestSimulationStep(input))
)

/** Runs terms over the orders of a period to the end, and gives the simulation with its result. */
export const simulatePlanWorkflow = createWorkflow(
  "distribution-simulate-plan",
  (input: WorkflowData<SimulationRequest>) => {
    const requested = requestSimulationStep(input)
    return new WorkflowResponse(runSimulationStep(requested))
  }
)

/** Cancels a simulation that waits or runs. */
export const cancelSimulationWorkflow = createWorkflow(
  "distribution-cancel-simulation",
  (input: WorkflowData<{ id: string; actor: Actor }>) =>
    new WorkflowResponse(cancelSimulationStep(input))
)

/** Deletes a simulation with its result. */
export const deleteSimulationWorkflow = createWorkflow(
  "distribution-delete-simulation",
  (input: WorkflowData<{ id: string; actor: Actor }>) =>
    new WorkflowResponse(deleteSimulationStep(input))
)
