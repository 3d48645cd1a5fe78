import { Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminAttribution } from "../../../api/types"
import { useOrderWhy } from "../../hooks/api/records"
import { EmptyRow } from "../empty-row"
import { Explained } from "../plan/explained"

/** On asking: everything that was looked at, whether the order earned anything or not. */
export function WhyRow({ attribution }: { attribution: AdminAttribution }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="open:divide-y"
    >
      <summary className="text-ui-fg-interactive txt-compact-small-plus focus-visible:shadow-borders-focus cursor-pointer px-6 py-4 outline-none">
        {t("distribution.plans.why.open")}
      </summary>
      {isOpen && <Why attribution={attribution} />}
    </details>
  )
}

function Why({ attribution }: { attribution: AdminAttribution }) {
  const { t } = useTranslation()
  const { data, isError } = useOrderWhy(attribution)
  if (isError && !data) {
    return <EmptyRow text={t("distribution.common.unreadable")} />
  }
  if (!data?.why) {
    return (
      <EmptyRow
        text={t(
          data ? "distribution.order.unread" : "distribution.plans.why.loading"
        )}
      />
    )
  }
  return (
    <div className="divide-y">
      <Text size="xsmall" className="text-ui-fg-muted px-6 py-3">
        {t("distribution.plans.why.version", {
          version: data.why.plan_version,
        })}
      </Text>
      <Explained explained={data.why} />
    </div>
  )
}
