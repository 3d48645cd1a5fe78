import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { SimulationRequest } from "../../modules/distribution/simulation/request-simulation"
import { distributionOf } from "./module"

/** Touches nothing but its own row, which tells of what fails after it: no compensation is needed. */
export const requestSimulationStep = createStep(
  "distribution-request-simulation",
  async (input: SimulationRequest, { container }) => {
    const { id } = await distributionOf(container).simulations.request(input)
    return new StepResponse({ id })
  }
)
