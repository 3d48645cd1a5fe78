import type {
  CreateNotificationDTO,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { sendNotificationsStep } from "@medusajs/medusa/core-flows"
import { distributionOf } from "../steps/module"
import { storeName } from "../store-name"
import { hasProvider } from "./has-provider"
import { portalUrl } from "./links"
import type { Message } from "./message"
import { feedMessages, messages } from "./messages"

export interface NotifyDistributorInput {
  /** One of `DistributionEvents`. */
  event: string
  /** What the event names. */
  id: string
}

/** Reads only: there is nothing to compensate. */
const composeStep = createStep(
  "distribution-compose-notifications",
  async ({ event, id }: NotifyDistributorInput, { container }) => {
    const { compose, channel } = tellingOf(event, container)
    if (!compose || !hasProvider(container, channel)) {
      return new StepResponse<CreateNotificationDTO[]>([])
    }
    const message = await compose(id, container)
    const isNews = message && !(await isKnown(container, message))
    return new StepResponse<CreateNotificationDTO[]>(
      isNews
        ? [await notificationOf(message, { channel, event, container })]
        : []
    )
  }
)

/** Where the merchant sees what happens in the admin. */
const FEED = "feed"

function tellingOf(event: string, container: MedusaContainer) {
  const { channel } = distributionOf(container).getOptions().notifications
  return event in feedMessages
    ? { compose: feedMessages[event], channel: FEED }
    : { compose: messages[event], channel }
}

/**
 * One that failed is known too: Medusa would hand it to the provider once more and
 * then not find the row it made up for it.
 */
async function isKnown(
  container: MedusaContainer,
  { key }: Message
): Promise<boolean> {
  // Every column can be filtered by, though the type does not name this one.
  const byKey: object = { idempotency_key: key }
  const [known] = await container
    .resolve(Modules.NOTIFICATION)
    .listNotifications(byKey, { take: 1 })
  return known !== undefined
}

async function notificationOf(
  { template, to, receiverId, resource, key, subject, data }: Message,
  {
    channel,
    event,
    container,
  }: { channel: string; event: string; container: MedusaContainer }
): Promise<CreateNotificationDTO> {
  return {
    to,
    channel,
    template,
    trigger_type: event,
    resource_id: resource.id,
    resource_type: resource.type,
    receiver_id: receiverId,
    idempotency_key: key,
    data: {
      subject,
      store: { name: await storeName(container) },
      portal_url: portalUrl(container),
      ...data,
    },
  }
}

/**
 * Tells a distributor, or the merchant, of what happened, by the store's own
 * notification provider; nothing happens where there is none for the channel.
 */
export const notifyDistributorWorkflow = createWorkflow(
  "distribution-notify-distributor",
  (input: WorkflowData<NotifyDistributorInput>) =>
    new WorkflowResponse(sendNotificationsStep(composeStep(input)))
)
