import { ArrowUpTray } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"

const MAX_BYTES = 5 * 1024 * 1024

interface ChooseFileProps {
  onChosen: (text: string) => void
  onRefused: (message: string) => void
}

/** Opens a file from the merchant's disk and hands over its text. */
export function ChooseFile({ onChosen, onRefused }: ChooseFileProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState("")
  const open = async (file: File | undefined) => {
    if (!file) {
      return
    }
    if (file.size > MAX_BYTES) {
      onRefused(t("distribution.costs.import.tooLarge"))
      return
    }
    onChosen(await file.text())
    setName(file.name)
  }
  return (
    <div className="flex items-center gap-x-3">
      <Button
        type="button"
        size="small"
        variant="secondary"
        onClick={() => input.current?.click()}
      >
        <ArrowUpTray />
        {t("distribution.costs.import.choose")}
      </Button>
      <Text size="small" className="text-ui-fg-subtle truncate">
        {name}
      </Text>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        className="hidden"
        onChange={(event) => {
          void open(event.target.files?.[0])
          // The same file, corrected, can be chosen again.
          event.target.value = ""
        }}
      />
    </div>
  )
}
