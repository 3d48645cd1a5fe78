import type { StatedCode } from "../../modules/distribution/domain/movements"
import type { StatementStatus } from "../../modules/distribution/domain/states"

export const languages = ["en", "zhCN"] as const

export type Language = (typeof languages)[number]

/** As BCP 47 has them. */
export const LANGUAGE_TAGS: Record<Language, string> = {
  en: "en",
  zhCN: "zh-CN",
}

/** A statement as a document shows it. Amounts are minor units in digits. */
export interface StatementDocument {
  /** What the merchant's store is called. */
  merchant: string
  number: string
  status: StatementStatus
  /** Whether its figures can still change. */
  isPreview: boolean
  distributor: DocumentDistributor
  currency: { code: string; digits: number }
  /** IANA name: days are the merchant's. */
  timeZone: string
  startsAt: Date | null
  /** The first moment that is not of it any more. */
  endsAt: Date
  issuedAt: Date | null
  dueAt: Date
  account: DocumentAccount
  lines: readonly DocumentLine[]
  /** Whether it has more lines than are here. */
  isCut: boolean
}

export interface DocumentDistributor {
  name: string
  code: string
  legalName: string | null
  address: string | null
  /** ISO 3166-1 alpha-2. */
  countryCode: string | null
  /** Masked: "•••• 6789". */
  taxIdHint: string | null
  vatNumber: string | null
}

/** From the opening balance to what is paid; each amount has the sign it counts with. */
export interface DocumentAccount {
  opening: string
  commissions: string
  clawbacks: string
  bonuses: string
  adjustments: string
  /** Money that came back of payouts that did not arrive. */
  payouts: string
  closing: string
  carriedForward: string
  drawn: string
  adjusted: string
  /** What of both an earlier statement taxed. */
  taxedBefore: string
  vatAdded: DocumentTaxLine | null
  vatDeducted: DocumentTaxLine | null
  withheld: readonly DocumentTaxLine[]
  fee: string
  payable: string
  paid: string
}

export interface DocumentTaxLine {
  name: string
  ratePpm: number
  base: string
  amount: string
}

/** One movement of the balance. */
export interface DocumentLine {
  id: string
  code: StatedCode
  bookedAt: Date
  /** The order's number; null where it is of none. */
  order: string | null
  level: number | null
  ratePpm: number | null
  /** What a person gave as the reason. */
  reason: string | null
  amount: string
}
