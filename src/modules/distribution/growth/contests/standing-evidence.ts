import type { Measure } from "../../domain/growth/metrics"

/** What a standing was ranked by when its contest was frozen; numbers as digits. */
export interface StandingEvidence {
  score: string
  counted: string
  orders: string
  reached_on: string | null
  /** The daily results of the contest's days, summed by currency. */
  results: ({ currency_code: string } & Record<Measure, string>)[]
}
