import type { MedusaContainer } from "@medusajs/framework/types"
import type { Words } from "../../modules/distribution/domain/words/words"

/** What is told of one event, before it is known by which channel. */
export interface Message {
  template: string
  /** An address; empty for everybody who reads the admin's feed. */
  to: string
  /** The customer; null for the merchant. */
  receiverId: string | null
  resource: { type: string; id: string }
  /** What tells this happening from others of its kind: told twice, it is notified once. */
  key: string
  subject: Words
  data: Record<string, unknown>
}

/** Makes the message of an event's subject; null when there is nobody to tell. */
export type Compose = (
  id: string,
  container: MedusaContainer
) => Promise<Message | null>
