import { type BaseSyntheticEvent, useRef } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"

/**
 * Submits a form once: not again while it is being sent, nor after it was taken,
 * while what it is in closes. The form itself does not see to that: Ctrl+Enter
 * submits it whatever its button says, and again for as long as it is held.
 *
 * @param send resolves to whether it was taken, and never rejects.
 */
export function useSubmitOnce<T extends FieldValues>(
  form: UseFormReturn<T>,
  send: (values: T) => Promise<boolean>
): (event?: BaseSyntheticEvent) => Promise<void> {
  const isSent = useRef(false)
  return async (event) => {
    if (isSent.current) {
      return
    }
    isSent.current = true
    let isTaken = false
    const submit = form.handleSubmit(async (values) => {
      isTaken = await send(values)
    })
    await submit(event).finally(() => {
      isSent.current = isTaken
    })
  }
}
