import { SectionRow } from "@medusajs/dashboard/components"
import { Label, Select, Skeleton, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminPlan } from "../../../../api/types"
import { ChangeList } from "../../../components/plan/change-list"
import { PlanStatusBadge } from "../../../components/status-badge"
import { UserName } from "../../../components/user-name"
import { usePlanChanges, usePlanVersions } from "../../../hooks/api/plans"
import { useFormat } from "../../../hooks/use-format"
import { PlanRows } from "../../../components/plan/plan-rows"

/** One version: who published it, what differs from another, what it says. */
export function VersionDetails({ plan }: { plan: AdminPlan }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  return (
    <>
      <SectionRow
        title={t("distribution.fields.status")}
        value={<PlanStatusBadge status={plan.status} />}
      />
      <SectionRow
        title={t("distribution.plans.versions.from")}
        value={dateTime(plan.effective_from)}
      />
      <SectionRow
        title={t("distribution.plans.drafts.by")}
        value={<UserName id={plan.published_by} />}
      />
      <SectionRow
        title={t("distribution.terms.note")}
        value={plan.note ?? "–"}
      />
      {plan.version > 1 && <Comparison plan={plan} />}
      <PlanRows terms={plan.terms} />
    </>
  )
}

const OFFERED = 50

/** What differs from a version of the user's choice, at first the one before. */
function Comparison({ plan }: { plan: AdminPlan }) {
  const { t } = useTranslation()
  const label = useId()
  const { data: versions } = usePlanVersions({ limit: OFFERED })
  const others = (versions?.plans ?? []).filter(({ id }) => id !== plan.id)
  const before = others.find(({ version }) => version === plan.version - 1)
  const [chosen, setChosen] = useState<string>()
  const from = chosen ?? before?.id
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Label id={label} size="small" weight="plus">
        {t("distribution.plans.versions.compared")}
      </Label>
      <Select value={from ?? ""} onValueChange={setChosen}>
        <Select.Trigger aria-labelledby={label}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {others.map(({ id, version }) => (
            <Select.Item key={id} value={id}>
              {t("distribution.order.planVersion", { version })}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      <Changes id={plan.id} from={from} />
    </div>
  )
}

function Changes({ id, from }: { id: string; from: string | undefined }) {
  const { t } = useTranslation()
  const { data, isError } = usePlanChanges(id, from)
  if (isError && !data) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("distribution.common.unreadable")}
      </Text>
    )
  }
  return data ? (
    <ChangeList changes={data.changes} />
  ) : (
    <Skeleton className="h-16 w-full" />
  )
}
