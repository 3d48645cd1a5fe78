import { useState } from "react"

const AT_FIRST = 20
/** As many as the API gives at once. */
const MOST = 200

/** A list that shows more when asked. */
export function useLongerList() {
  const [limit, setLimit] = useState(AT_FIRST)
  return { limit, hasMore: limit < MOST, showMore: () => setLimit(MOST) }
}
