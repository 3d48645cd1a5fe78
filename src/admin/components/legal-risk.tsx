import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Up to this many levels above the seller a programme is commonly let be. */
const UNCONTESTED_LEVELS = 2

/** Whether a plan pays so many levels that law may call it a pyramid. */
export function isContested(maxLevel: number): boolean {
  return maxLevel > UNCONTESTED_LEVELS
}

/** The warning to show where the plan is contested. */
export function LegalRisk() {
  const { t } = useTranslation()
  return <Alert variant="warning">{t("distribution.terms.legalRisk")}</Alert>
}
