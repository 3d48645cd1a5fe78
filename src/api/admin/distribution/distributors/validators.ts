import { z } from "@medusajs/framework/zod"
import {
  distributorStatuses,
  commissionStatuses,
} from "../../../../modules/distribution/domain/states"
import {
  anyId,
  anyOf,
  code,
  displayName,
  flag,
  id,
  type Paged,
  paging,
  reason,
  search,
} from "../../../shared/validators"

export const ListDistributors = z.strictObject({
  ...paging(
    [
      "created_at",
      "updated_at",
      "approved_at",
      "code",
      "display_name",
      "status",
    ],
    "-created_at"
  ),
  q: search.optional(),
  id: anyId,
  status: anyOf(z.enum(distributorStatuses)).optional(),
  tier_id: anyId,
  sponsor_id: anyId,
  customer_id: anyId,
  is_public: flag.optional(),
})

export type ListDistributors = Paged<z.infer<typeof ListDistributors>>

export const EnrolDistributor = z.strictObject({
  customer_id: id,
  code: code.nullish(),
  tier_id: id.nullish(),
  sponsor_id: id.nullish(),
  display_name: displayName.optional(),
  is_public: z.boolean().optional(),
  status: z.enum(["pending", "active"]).optional(),
})

export type EnrolDistributor = z.infer<typeof EnrolDistributor>

export const UpdateDistributor = z.strictObject({
  code: code.optional(),
  display_name: displayName.optional(),
  is_public: z.boolean().optional(),
  /** Whether other distributors may see its name on leaderboards. */
  shows_on_leaderboards: z.boolean().optional(),
})

export type UpdateDistributor = z.infer<typeof UpdateDistributor>

export const ChangeTier = z.strictObject({
  tier_id: id,
  reason: reason.shape.reason,
  /** No evaluation moves it down before then. */
  protected_until: z.iso
    .datetime({
      offset: true,
      message: "A date is written as 2026-01-31T00:00:00Z",
    })
    .nullish(),
})

export type ChangeTier = z.infer<typeof ChangeTier>

export const ChangeSponsor = z.strictObject({ sponsor_id: id.nullable() })

export type ChangeSponsor = z.infer<typeof ChangeSponsor>

export const ListDownline = z.strictObject(
  paging(["created_at", "code", "status"], "created_at")
)

export const ListOrders = z.strictObject(paging(["placed_at"], "-placed_at"))

export const ListCoupons = z.strictObject(
  paging(["created_at", "code"], "created_at")
)

/** A promotion's code, exactly as Medusa keeps it. */
export const AddCoupon = z.strictObject({ code })

export type AddCoupon = z.infer<typeof AddCoupon>

export const ListTierChanges = z.strictObject(
  paging(["created_at"], "-created_at")
)

export const ListCommissions = z.strictObject({
  ...paging(["created_at", "updated_at", "release_at"], "-created_at"),
  order_id: anyId,
  status: anyOf(z.enum(commissionStatuses)).optional(),
  currency_code: anyId,
})

export type ListCommissions = Paged<z.infer<typeof ListCommissions>>
