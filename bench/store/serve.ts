import type { MedusaContainer } from "@medusajs/framework/types"
import loaders from "@medusajs/medusa/loaders/index"
import express from "express"
import { inspect } from "node:util"
import { endTurn, keepOwnTime, startTurn } from "./own-time"

/** What a store process does on demand; arguments and answers travel as JSON. */
export type Handlers = Record<string, (input: never) => Promise<unknown>>

/** A call from the parent. */
export interface Call {
  id: number
  name: string
  input: unknown
}

export interface Answer {
  id: number
  result?: unknown
  error?: string
}

/**
 * Boots the Medusa store of the working directory and answers the parent's
 * calls, one at a time. Its time stands still between them.
 */
export async function serve(
  handlersFor: (container: MedusaContainer) => Handlers | Promise<Handlers>
): Promise<void> {
  keepOwnTime()
  const { container } = await loaders({
    directory: process.cwd(),
    expressApp: express(),
  })
  const handlers = await handlersFor(container)
  process.on("message", (call: Call) => {
    void answer(handlers, call)
  })
  process.once("disconnect", () => process.exit(0))
  process.send?.("ready")
}

async function answer(
  handlers: Handlers,
  { id, name, input }: Call
): Promise<void> {
  startTurn()
  const answer = await handlers[name]!(input as never).then(
    (result): Answer => ({ id, result }),
    (error): Answer => ({ id, error: inspect(error) })
  )
  endTurn()
  process.send?.(answer)
}
