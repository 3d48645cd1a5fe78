import { useState } from "react"

/** The first rows of a list that may be long, until all are asked for. */
export function useFirstRows<T>(rows: readonly T[], count: number) {
  const [isWhole, setWhole] = useState(false)
  return {
    shown: isWhole ? rows : rows.slice(0, count),
    isCut: !isWhole && rows.length > count,
    showAll: () => setWhole(true),
  }
}
