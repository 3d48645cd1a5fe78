import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { announce } from "../lib/announce"

interface Deletion {
  title: string
  description: string
  label: string
  /** What is said when it is gone. */
  done: string
  remove: () => Promise<unknown>
  /** Called before it is gone, for whoever looks at it. */
  leave?: () => void
}

/** Deletes something when confirmed. */
export function useAskDelete() {
  const { t } = useTranslation()
  const prompt = usePrompt()
  return async (deletion: Deletion) => {
    const { title, description, label, done, remove, leave } = deletion
    const isSure = await prompt({
      title,
      description,
      confirmText: label,
      cancelText: t("distribution.common.cancel"),
    })
    if (isSure) {
      leave?.()
      await announce(remove(), done)
    }
  }
}
