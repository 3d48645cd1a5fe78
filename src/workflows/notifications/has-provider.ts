import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

interface NotificationDeclaration {
  options?: {
    providers?: { options?: { channels?: string[] } }[]
    /** Medusa's own cloud, which sends e-mails where nobody else does. */
    cloud?: {
      api_key?: string
      endpoint?: string
      environment_handle?: string
      sandbox_handle?: string
    }
  }
}

/**
 * Whether this store sends anything on a channel. Medusa takes a notification
 * that nobody can send, keeps it as failed and throws: so it is asked before.
 */
export function hasProvider(
  container: MedusaContainer,
  channel: string
): boolean {
  const { modules } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const declared = modules?.[Modules.NOTIFICATION] as
    NotificationDeclaration | undefined
  const { providers = [], cloud } = declared?.options ?? {}
  const isProvided = providers.some(({ options }) =>
    options?.channels?.includes(channel)
  )
  return isProvided || (channel === "email" && isComplete(cloud))
}

function isComplete(
  cloud: NonNullable<NotificationDeclaration["options"]>["cloud"]
): boolean {
  return Boolean(
    cloud?.api_key &&
    cloud.endpoint &&
    (cloud.environment_handle || cloud.sandbox_handle)
  )
}
