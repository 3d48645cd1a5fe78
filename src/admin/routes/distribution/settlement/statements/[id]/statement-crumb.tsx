import { useTranslation } from "react-i18next"
import type { UIMatch } from "react-router-dom"
import { useStatement } from "../../../../../hooks/api/statements"

/** The breadcrumb of a statement's page: its number. */
export function StatementCrumb({ params }: UIMatch) {
  const { t } = useTranslation()
  const { data } = useStatement(params.id ?? "")
  return data ? (
    <>{t("distribution.statements.one", { number: data.statement.number })}</>
  ) : null
}
