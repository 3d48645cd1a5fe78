import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { distributionOf } from "./module"

const CHUNK = 100

/**
 * Releases chunk by chunk until nothing is due. What was released stays
 * released: the hold is over whatever comes after, so nothing is compensated.
 */
export const releaseHoldsStep = createStep(
  "distribution-release-holds",
  async ({ until }: { until: Date | string }, { container }) => {
    const distribution = distributionOf(container)
    const released: string[] = []
    for (;;) {
      const chunk = await distribution.releaseHolds({
        until: new Date(until),
        limit: CHUNK,
      })
      released.push(...chunk)
      if (chunk.length === 0) {
        return new StepResponse(released)
      }
    }
  }
)
