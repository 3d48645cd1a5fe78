import { z } from "@medusajs/framework/zod"
import { taxpayerKinds } from "../../modules/distribution/domain/settlement/tax"
import { id } from "./validators"

/** What the fields are and what they may hold is the provider's to say. */
export const SavePayoutMethod = z.strictObject({
  provider_id: id,
  kind: id,
  details: z.record(z.string().max(255), z.string().max(255)),
  is_default: z.boolean().optional(),
  replaces: id.nullish(),
})

export type SavePayoutMethod = z.infer<typeof SavePayoutMethod>

const text = (length: number) => z.string().max(length).nullish()

/** What is left out stays as it is; null takes it away. */
export const SaveTaxProfile = z.strictObject({
  kind: z.enum(taxpayerKinds).nullish(),
  legal_name: text(255),
  country_code: text(10),
  address: text(1_000),
  tax_id: text(64),
  is_vat_registered: z.boolean().optional(),
  vat_number: text(64),
})

export type SaveTaxProfile = z.infer<typeof SaveTaxProfile>
