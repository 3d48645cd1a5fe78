import { z } from "@medusajs/framework/zod"
import { simulationStatuses } from "../../../../../modules/distribution/domain/states"
import {
  anyId,
  anyOf,
  id,
  type Paged,
  paging,
  search,
} from "../../../../shared/validators"

const moment = z.iso.datetime({
  offset: true,
  message: "A date is written as 2026-01-31T00:00:00Z",
})

export const CreateSimulation = z.strictObject({
  /** A whole document, or what changes of the current plan; the module checks it. */
  terms: z.record(z.string(), z.unknown()).optional(),
  draft_id: id.optional(),
  from: moment,
  until: moment,
  name: z
    .string()
    .refine((text) => text.length <= 200, {
      message: "A name has at most 200 characters; shorten it",
    })
    .nullish(),
})

export type CreateSimulation = z.infer<typeof CreateSimulation>

export const ListSimulations = z.strictObject({
  ...paging(["created_at", "name", "status"], "-created_at"),
  q: search.optional(),
  status: anyOf(z.enum(simulationStatuses)).optional(),
  draft_id: anyId,
})

export type ListSimulations = Paged<z.infer<typeof ListSimulations>>
