import { existsSync } from "node:fs"
import { z } from "@medusajs/framework/zod"
import type { ConditionType } from "./domain/conditions"
import { type Vocabulary, vocabularyOf } from "./domain/plan/vocabulary"
import type { RewardType } from "./domain/rewards"
import { parseKeys } from "./payout/sealing"
import { firstIssue, strictOptions } from "./strict-options"

const url = z.url({
  message: "Give a full address such as https://shop.example",
})

const declared = z.object({ code: z.string().min(1), labels: z.object({}) })

const fontFile = z.string().refine((path) => existsSync(path), {
  message: "There is no such file; give its path from where the store runs",
})

const payoutProvider = strictOptions({
  resolve: z.union([z.string().min(1), z.custom<object>(isModuleProvider)], {
    message:
      'Give the path or package of a module provider, such as "medusa-plugin-distribution/providers/payout-stripe-connect"',
  }),
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      message:
        'An id is small letters and digits, with hyphens between: "stripe-eu"',
    })
    .optional(),
  options: z.record(z.string(), z.unknown()).default({}),
})

const optionsSchema = strictOptions({
  storefrontUrl: url.default("http://localhost:8000"),
  allowedOrigins: z.array(url).default([]),
  conditions: z.array(z.custom<ConditionType>(isDeclared)).default([]),
  rewards: z.array(z.custom<RewardType>(isDeclared)).default([]),
  documentFonts: z.array(fontFile).default([]),
  notifications: strictOptions({
    channel: z.string().min(1).default("email"),
    merchantEmail: z
      .email({ message: "Give an e-mail address such as team@shop.example" })
      .optional(),
  }).default({ channel: "email" }),
  payoutProviders: z.array(payoutProvider).default([]),
  encryptionKey: z.string().optional().superRefine(refuseWrongKeys),
})

function isDeclared(kind: unknown): boolean {
  return declared.safeParse(kind).success
}

function isModuleProvider(resolved: unknown): boolean {
  return typeof resolved === "object" && resolved !== null
}

function refuseWrongKeys(
  keys: string | undefined,
  context: { addIssue: (message: string) => void }
): void {
  try {
    parseKeys(keys)
  } catch (error) {
    context.addIssue((error as Error).message)
  }
}

/** A payout provider of the store's own, as Medusa's module providers are listed. */
export interface PayoutProviderOption {
  /** A package, a path from the project, or the module provider itself. */
  resolve: string | object
  /** Its name here; the provider's own identifier when left out. */
  id?: string
  /** Handed to the provider. */
  options: Record<string, unknown>
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
  /** Ways to pay distributors, beside those that are built in. */
  payoutProviders: PayoutProviderOption[]
  /**
   * Encrypts payout methods and tax ids: 32 bytes in base64 or hex, to be read from
   * the environment. Of several, apart by commas, the first encrypts and all decrypt.
   */
  encryptionKey?: string
}

/** The options that anybody in the app may read; the others hold secrets. */
export type PublicOptions = Omit<
  DistributionOptions,
  "payoutProviders" | "encryptionKey"
>

export function publicOptions(options: DistributionOptions): PublicOptions {
  const { storefrontUrl, allowedOrigins, conditions, rewards } = options
  const { documentFonts, notifications } = options
  return {
    storefrontUrl,
    allowedOrigins,
    conditions,
    rewards,
    documentFonts,
    notifications,
  }
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

/**
 * Checks the plugin's options; a wrong or unknown one stops the boot with its
 * name. `database` is Medusa's, which hands it to every module.
 */
export function parseOptions({
  database: _,
  ...options
}: Record<string, unknown>): DistributionOptions {
  const parsed = optionsSchema.safeParse(options)
  if (!parsed.success) {
    const { path, message } = firstIssue(parsed.error)
    const what =
      path.length > 0 ? `the option ${path.join(".")} is` : "the options are"
    throw new Error(`medusa-plugin-distribution: ${what} not right. ${message}`)
  }
  return parsed.data
}
