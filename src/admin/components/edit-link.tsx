import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

/** Opens the drawer that edits a section. */
export function EditLink({ to }: { to: string }) {
  const { t } = useTranslation()
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to={to}>{t("distribution.common.edit")}</Link>
    </Button>
  )
}
