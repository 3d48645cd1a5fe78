import { useRef } from "react"
import { newRequestKey } from "../lib/request-key"

/**
 * Gives a request its key: a new one for what is new, and the same while the same
 * is sent again, so that one whose answer got lost is not carried out twice.
 */
export function useRequestKey(): (body: object) => string {
  const last = useRef({ text: "", key: "" })
  return (body) => {
    const text = JSON.stringify(body)
    if (last.current.text !== text) {
      last.current = { text, key: newRequestKey() }
    }
    return last.current.key
  }
}
