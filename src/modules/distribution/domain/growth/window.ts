import { z } from "@medusajs/framework/zod"

/** One of the store's days. PostgreSQL knows no year 0. */
export const daySchema = z.iso
  .date({ message: "Write a day as 2026-01-31" })
  .refine((day) => day >= "0001", { message: "Write a day as 2026-01-31" })

/** Over which of the store's days results are counted, seen from one of them. */
export const windowSchema = z.discriminatedUnion("type", [
  /** The last so many days, with the day itself. */
  z.strictObject({
    type: z.literal("rolling"),
    days: z.int().min(1).max(3_650),
  }),
  /** The one that runs, or the last that is over. */
  z.strictObject({
    type: z.literal("calendar"),
    unit: z.enum(["month", "quarter", "year"]),
    which: z.enum(["current", "last"]),
  }),
  z.strictObject({ type: z.literal("lifetime") }),
])

export type Window = z.infer<typeof windowSchema>

/** Days of the store, as "2026-11-25", both inclusive. */
export interface DayRange {
  from: string
  to: string
}
