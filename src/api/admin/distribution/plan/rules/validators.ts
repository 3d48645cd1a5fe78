import { z } from "@medusajs/framework/zod"
import { id } from "../../../../shared/validators"

export const ListTouchingRules = z.strictObject({ product_id: id })

export type ListTouchingRules = z.infer<typeof ListTouchingRules>
