import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Section } from "../../../components/section"
import { usePlan } from "../../../hooks/api/plans"
import { useFormat } from "../../../hooks/use-format"

/** Which plan is in force, with the way to it. */
export function PlanSection() {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { data, isPending, isError } = usePlan()
  return (
    <Section
      title={t("distribution.plans.inForce.title")}
      aside={
        <Button size="small" variant="secondary" asChild>
          <Link to="/distribution/plans">
            {t("distribution.plans.inForce.open")}
          </Link>
        </Button>
      }
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {data && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("distribution.plans.inForce.line", {
            version: data.plan.version,
            date: dateTime(data.plan.effective_from),
          })}
        </Text>
      )}
    </Section>
  )
}
