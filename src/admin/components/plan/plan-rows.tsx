import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import type { AdminPlanTerms } from "../../../api/types"
import { useTiers } from "../../hooks/api/programme"
import { useFormat } from "../../hooks/use-format"
import { planRows } from "../../lib/plan/plan-rows"

/** What a plan says, a row each. */
export function PlanRows({ terms }: { terms: AdminPlanTerms }) {
  const { t } = useTranslation()
  const { rate, money } = useFormat()
  const { data } = useTiers()
  const words = { t, rate, money, tiers: data?.tiers ?? [] }
  return planRows(terms, words).map(({ title, value }) => (
    <SectionRow key={title} title={title} value={value} />
  ))
}
