import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

interface ShowMoreProps {
  left: number
  isLoading: boolean
  onClick: () => void
}

/** Asks for the next part of a long list, and says how much of it is left; nothing where nothing is. */
export function ShowMore({ left, isLoading, onClick }: ShowMoreProps) {
  const { t } = useTranslation()
  return left === 0 ? null : (
    <div className="flex justify-center px-6 py-3">
      <Button
        size="small"
        variant="transparent"
        isLoading={isLoading}
        onClick={onClick}
      >
        {t("distribution.common.showMore", { count: left })}
      </Button>
    </div>
  )
}
