import { Button, Text, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminPlan } from "../../../../api/types"
import { EmptyRow } from "../../../components/empty-row"
import { Section } from "../../../components/section"
import { usePlanVersions, useWithdrawPlan } from "../../../hooks/api/plans"
import { useFormat } from "../../../hooks/use-format"
import { announce } from "../../../lib/announce"

/** What is scheduled is among the newest. */
const NEWEST = 50

/** Versions that take effect later, and can be withdrawn until then. */
export function ScheduledSection() {
  const { t } = useTranslation()
  const { data, isPending, isError } = usePlanVersions({ limit: NEWEST })
  const scheduled =
    data?.plans.filter(({ status }) => status === "scheduled") ?? []
  return (
    <Section
      title={t("distribution.plans.scheduled.title")}
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {scheduled.map((plan) => (
        <Scheduled key={plan.id} plan={plan} />
      ))}
      {scheduled.length === 0 && (
        <EmptyRow text={t("distribution.plans.scheduled.empty")} />
      )}
    </Section>
  )
}

function Scheduled({ plan }: { plan: AdminPlan }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const withdraw = useWithdraw(plan)
  return (
    <div className="flex items-center justify-between gap-x-2 px-6 py-4">
      <div className="flex min-w-0 flex-col">
        <Link
          to={`version?version=${plan.id}`}
          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-compact-small-plus"
        >
          {t("distribution.order.planVersion", { version: plan.version })}
        </Link>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("distribution.plans.scheduled.from", {
            date: dateTime(plan.effective_from),
          })}
        </Text>
      </div>
      <Button
        size="small"
        variant="secondary"
        isLoading={withdraw.isPending}
        onClick={() => void withdraw.ask()}
      >
        {t("distribution.plans.scheduled.withdraw")}
      </Button>
    </div>
  )
}

function useWithdraw({ id, version }: AdminPlan) {
  const { t } = useTranslation()
  const prompt = usePrompt()
  const { mutateAsync, isPending } = useWithdrawPlan()
  const ask = async () => {
    const isSure = await prompt({
      title: t("distribution.plans.scheduled.confirm.title", { version }),
      description: t("distribution.plans.scheduled.confirm.description"),
      confirmText: t("distribution.plans.scheduled.withdraw"),
      cancelText: t("distribution.common.cancel"),
    })
    if (isSure) {
      await announce(
        mutateAsync(id),
        t("distribution.plans.scheduled.done", { version })
      )
    }
  }
  return { ask, isPending }
}
