import { z } from "@medusajs/framework/zod"

function days(message: string) {
  return z
    .number()
    .refine((value) => Number.isInteger(value) && value >= 1 && value <= 3650, {
      message,
    })
}

export const UpdateSettings = z.strictObject({
  referral_window_days: days(
    "The referral window is a whole number of days from 1 to 3650"
  ).optional(),
  bond_mode: z.enum(["permanent", "days", "last_click"]).optional(),
  bond_days: days(
    "The bond lasts a whole number of days from 1 to 3650"
  ).optional(),
  max_depth: z
    .number()
    .refine((value) => Number.isInteger(value) && value >= 1 && value <= 100, {
      message:
        "The greatest depth is a whole number of distributors from 1 to 100",
    })
    .optional(),
  enrolment: z.enum(["review", "auto"]).optional(),
})

export type UpdateSettings = z.infer<typeof UpdateSettings>
