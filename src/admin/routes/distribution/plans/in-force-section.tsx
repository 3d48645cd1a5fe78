import { SectionRow } from "@medusajs/dashboard/components"
import { Badge, Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminPlan } from "../../../../api/types"
import { deepestLevel } from "../../../../modules/distribution/domain/chain"
import { isContested, LegalRisk } from "../../../components/legal-risk"
import { Section } from "../../../components/section"
import { usePlan } from "../../../hooks/api/plans"
import { useFormat } from "../../../hooks/use-format"
import { PlanRows } from "../../../components/plan/plan-rows"

/** The plan that orders of now are paid by, in words. */
export function InForceSection() {
  const { t } = useTranslation()
  const { data, isPending, isError } = usePlan()
  return (
    <Section
      title={t("distribution.plans.inForce.title")}
      aside={
        <Button size="small" variant="secondary" asChild>
          <Link to="create-draft">
            {t("distribution.plans.inForce.change")}
          </Link>
        </Button>
      }
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {data && <PlanSummary plan={data.plan} />}
    </Section>
  )
}

export function PlanSummary({ plan }: { plan: AdminPlan }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { terms } = plan
  return (
    <>
      <SectionRow
        title={t("distribution.versions.version")}
        value={
          <span className="flex flex-wrap items-center gap-x-2">
            {plan.version}
            <Badge size="2xsmall">
              {t("distribution.plans.inForce.since", {
                date: dateTime(plan.effective_from),
              })}
            </Badge>
          </span>
        }
      />
      {isContested(deepestLevel(terms)) && (
        <div className="px-6 py-4">
          <LegalRisk />
        </div>
      )}
      <PlanRows terms={terms} />
    </>
  )
}
