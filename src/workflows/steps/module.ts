import type { MedusaContainer } from "@medusajs/framework/types"
import type DistributionModuleService from "../../modules/distribution/service"

/** The distribution module of a container. */
export function distributionOf(
  container: MedusaContainer
): DistributionModuleService {
  return container.resolve<DistributionModuleService>("distribution")
}
