import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

interface ShowAllProps {
  count: number
  onClick: () => void
}

/** Asks for the rows that a long list does not show at first. */
export function ShowAll({ count, onClick }: ShowAllProps) {
  const { t } = useTranslation()
  return (
    <div className="flex justify-center px-6 py-3">
      <Button size="small" variant="transparent" onClick={onClick}>
        {t("distribution.common.showAll", { count })}
      </Button>
    </div>
  )
}
