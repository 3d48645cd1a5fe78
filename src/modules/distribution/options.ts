import { z } from "@medusajs/framework/zod"
import type { ConditionType } from "./domain/conditions"
import { type Vocabulary, vocabularyOf } from "./domain/plan/vocabulary"
import type { RewardType } from "./domain/rewards"

const url = z.url({
  message: "Give a full address such as https://shop.example",
})

const declared = z.object({ code: z.string().min(1), labels: z.object({}) })

const optionsSchema = z.object({
  storefrontUrl: url.default("http://localhost:8000"),
  allowedOrigins: z.array(url).default([]),
  conditions: z.array(z.custom<ConditionType>(isDeclared)).default([]),
  rewards: z.array(z.custom<RewardType>(isDeclared)).default([]),
  documentFonts: z.array(z.string().min(1)).default([]),
  notifications: z
    .strictObject({
      channel: z.string().min(1).default("email"),
      merchantEmail: z
        .email({ message: "Give an e-mail address such as team@shop.example" })
        .optional(),
    })
    .default({ channel: "email" }),
})

function isDeclared(kind: unknown): boolean {
  return declared.safeParse(kind).success
}

/** What a merchant sets in `medusa-config.ts`. */
export interface DistributionOptions {
  /** Where referral links lead. */
  storefrontUrl: string
  /** Other origins that a referral link may lead to by `?to=`. */
  allowedOrigins: string[]
  /** Conditions of the store's own, for rules to be made of. */
  conditions: ConditionType[]
  /** Rewards of the store's own. */
  rewards: RewardType[]
  /** Font files (TTF, OTF) for scripts that the documents' own fonts do not have. */
  documentFonts: string[]
  notifications: NotificationOptions
}

/** How distributors and the merchant are told of what happened. */
export interface NotificationOptions {
  /** The channel of Medusa's notification module; "email" when left out. */
  channel: string
  /** Who is told of what distributors object to; nobody, when left out. */
  merchantEmail?: string
}

/** What the store's rules can be made of. */
export function vocabularyFrom({
  conditions,
  rewards,
}: DistributionOptions): Vocabulary {
  return vocabularyOf({ conditions, rewards })
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
