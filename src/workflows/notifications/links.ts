import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { distributionOf } from "../steps/module"

/** A page of the distributors' portal on the storefront. */
export function portalUrl(container: MedusaContainer, path = ""): string {
  const { storefrontUrl } = distributionOf(container).getOptions()
  return `${storefrontUrl.replace(/\/+$/, "")}/distribution${path}`
}

/** A page of the admin; null where the configuration does not say where it is reached. */
export function adminUrl(
  container: MedusaContainer,
  path: string
): string | null {
  const { admin } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const { backendUrl, path: base = "/app" } = admin ?? {}
  return backendUrl && URL.canParse(backendUrl)
    ? `${new URL(backendUrl).origin}${base}/distribution${path}`
    : null
}
