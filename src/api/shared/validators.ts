import { z } from "@medusajs/framework/zod"

export const id = z.string().trim().min(1).max(255)

/** A code as somebody typed it; the module says whether it can be one. */
export const code = z.string().min(1).max(255)

export const displayName = z.string().max(1_000).nullable()

/** A verb that needs nothing but its address. */
export const NoBody = z.strictObject({})

export const reason = z.strictObject({
  reason: z
    .string()
    .refine((text) => text.length <= 1_000, {
      message: "A reason has at most 1000 characters; shorten it",
    })
    .nullish(),
})

const WHOLE_PPM = 1_000_000

export const rate = z
  .number()
  .refine((ppm) => Number.isInteger(ppm) && ppm >= 0 && ppm <= WHOLE_PPM, {
    message:
      "A rate is a whole number of parts per million, from 0 to 1000000 (0 % to 100 %); 10 % is 100000",
  })

export const rates = z.array(rate).refine((levels) => levels.length <= 21, {
  message: "A tier has rates for at most 21 levels, 0 (the seller) to 20",
})

/** One value, or a list of values of which any may match. */
export function anyOf<T extends z.ZodType>(item: T) {
  return z.union([item, z.array(item).max(100)])
}

/** A filter by id; one for all lists, for a schema takes kilobytes. */
export const anyId = anyOf(id).optional()

/** Free text to search for; an empty one searches for nothing. */
export const search = z
  .string()
  .trim()
  .max(255)
  .transform((text) => text || undefined)

/** `"true"` and `"false"` as a query string carries them. */
export const flag = z
  .enum(["true", "false"])
  .transform((text) => text === "true")

const limit = z.coerce.number().int().min(1).max(200).default(20)
const offset = z.coerce.number().int().min(0).max(1_000_000).default(0)

/** `updated_at` as it was answered; what was changed since is not changed over it. */
export const readAt = z.iso.datetime({
  offset: true,
  message:
    "Give updated_at as it was answered, such as 2026-01-31T00:00:00.000Z",
})

/** The paging of a list, with the columns it can be ordered by (`-` first for descending). */
export function paging(orderable: readonly string[], standard: string) {
  return {
    limit,
    offset,
    order: z
      .enum(orderable.flatMap((column) => [column, `-${column}`]))
      .default(standard),
  }
}

export type Paged<Filters> = Filters & {
  limit: number
  offset: number
  order: string
}
