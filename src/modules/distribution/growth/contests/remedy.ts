/** What was done because an objection was right; scores as digits. */
export type ObjectionRemedy =
  /** The results were counted anew. */
  | { type: "recounted" }
  /** Somebody's score was set by hand. */
  | {
      type: "corrected"
      distributor_id: string
      from: string
      to: string
    }
