import { useEffect } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"

/** Once it was sent, a form whose fields are checked against one another is checked as a whole with every change. */
export function useWholeCheck<T extends FieldValues>({
  watch,
  trigger,
  formState: { isSubmitted },
}: UseFormReturn<T>): void {
  useEffect(() => {
    if (!isSubmitted) {
      return
    }
    const { unsubscribe } = watch(() => void trigger())
    return unsubscribe
  }, [isSubmitted, watch, trigger])
}
