import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** From three paid levels on, the seller's among them, a programme may be called a pyramid. */
const CONTESTED_LEVEL = 2

/** Whether a plan pays so many levels that law may call it a pyramid. */
export function isContested(deepestLevel: number): boolean {
  return deepestLevel >= CONTESTED_LEVEL
}

/** The warning to show where the plan is contested. */
export function LegalRisk() {
  const { t } = useTranslation()
  return <Alert variant="warning">{t("distribution.terms.legalRisk")}</Alert>
}
