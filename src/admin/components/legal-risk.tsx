import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Up to this many levels above the seller a programme is commonly let be. */
const UNCONTESTED_LEVELS = 2

/** Warns of a plan that pays so many levels that law may call it a pyramid. */
export function LegalRisk({ maxLevel }: { maxLevel: number }) {
  const { t } = useTranslation()
  return maxLevel > UNCONTESTED_LEVELS ? (
    <Alert variant="warning">{t("distribution.terms.legalRisk")}</Alert>
  ) : null
}
