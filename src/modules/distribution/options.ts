import { z } from "@medusajs/framework/zod"

const url = z.url({
  message: "Give a full address such as https://shop.example",
})

const optionsSchema = z.object({
  storefrontUrl: url.default("http://localhost:8000"),
  allowedOrigins: z.array(url).default([]),
})

/** What a merchant sets in `medusa-config.ts`. */
export interface DistributionOptions {
  /** Where referral links lead. */
  storefrontUrl: string
  /** Other origins that a referral link may lead to by `?to=`. */
  allowedOrigins: string[]
}

/** Checks the plugin's options; a wrong one stops the boot with its name. */
export function parseOptions(
  options: Record<string, unknown>
): DistributionOptions {
  const parsed = optionsSchema.safeParse(options)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(
      `medusa-plugin-distribution: the option ${issue?.path.join(".")} is not right. ${issue?.message}`
    )
  }
  return parsed.data
}
