import { z } from "@medusajs/framework/zod"
import { planDocumentSchema } from "../../../../modules/distribution/domain/plan/document"
import { id, paging } from "../../../shared/validators"

export const note = z
  .string()
  .refine((text) => text.length <= 1_000, {
    message: "A note has at most 1000 characters; shorten it",
  })
  .nullish()

export const moment = z.iso
  .datetime({
    offset: true,
    message: "A date is written as 2026-01-31T00:00:00Z",
  })
  .nullish()

/**
 * What changes; what is left out stays as it is in the current version. The
 * module checks the whole, for only it knows the store's own conditions.
 */
const changes = Object.fromEntries(
  Object.keys(planDocumentSchema().shape).map((field) => [
    field,
    z.unknown().optional(),
  ])
)

export const PublishPlan = z.strictObject({
  ...changes,
  note,
  effective_from: moment,
})

export type PublishPlan = z.infer<typeof PublishPlan>

export const ListPlans = z.strictObject(
  paging(["version", "created_at"], "-version")
)

export const ListPlanChanges = z.strictObject({ from: id.optional() })

export type ListPlanChanges = z.infer<typeof ListPlanChanges>

export const ListPlanDrafts = z.strictObject(
  paging(["updated_at", "created_at", "name"], "-updated_at")
)

const draftName = z.string().max(1_000)
const revision = z.number().int().min(1)

export const CreatePlanDraft = z.strictObject({
  name: draftName,
  from_plan_id: id.nullish(),
  terms: z.record(z.string(), z.unknown()).optional(),
})

export type CreatePlanDraft = z.infer<typeof CreatePlanDraft>

export const UpdatePlanDraft = z.strictObject({
  name: draftName.optional(),
  terms: z.record(z.string(), z.unknown()).optional(),
  revision,
})

export type UpdatePlanDraft = z.infer<typeof UpdatePlanDraft>

export const PublishPlanDraft = z.strictObject({
  revision,
  note,
  effective_from: moment,
})

export type PublishPlanDraft = z.infer<typeof PublishPlanDraft>
