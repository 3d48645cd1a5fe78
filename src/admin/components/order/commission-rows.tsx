import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminOrderCommission } from "../../../api/types"
import { useFormat } from "../../hooks/use-format"
import { byBeneficiary } from "../../lib/by-beneficiary"
import { DistributorLink } from "../distributor-link"
import { CommissionStatusBadge } from "../status-badge"

interface CommissionRowsProps {
  commissions: AdminOrderCommission[]
}

/** What each beneficiary earns from the order, and on asking why, line by line. */
export function CommissionRows({ commissions }: CommissionRowsProps) {
  return byBeneficiary(commissions).map(({ key, ...own }) => (
    <Beneficiary key={key} {...own} />
  ))
}

function Beneficiary({
  distributor,
  level,
  amount,
  currency,
  lines,
}: Omit<ReturnType<typeof byBeneficiary>[number], "key">) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const statuses = [...new Set(lines.map(({ status }) => status))]
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-center justify-between gap-x-2">
        <DistributorLink id={distributor.id} name={distributor.name} />
        <Text
          size="small"
          leading="compact"
          weight="plus"
          className="shrink-0 tabular-nums"
        >
          {money(amount, currency)}
        </Text>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Text size="xsmall" className="text-ui-fg-muted">
          {level === 0
            ? t("distribution.common.seller")
            : t("distribution.common.level", { level })}
        </Text>
        {statuses.map((status) => (
          <CommissionStatusBadge key={status} status={status} />
        ))}
      </div>
      <details className="group">
        <summary className="text-ui-fg-interactive txt-compact-xsmall-plus focus-visible:shadow-borders-focus cursor-pointer rounded-sm outline-none">
          {t("distribution.order.why")}
        </summary>
        <ul className="mt-2 flex flex-col gap-y-3">
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      </details>
    </div>
  )
}

function Line({ line }: { line: AdminOrderCommission }) {
  const { t, i18n } = useTranslation()
  const { money, date } = useFormat()
  const { en, zhCN } = line.explanation
  return (
    <li className="flex flex-col gap-y-1">
      <span className="flex items-center justify-between gap-x-2">
        <Text size="xsmall" weight="plus" className="truncate">
          {line.line_title ?? line.line_id}
        </Text>
        <Text size="xsmall" className="shrink-0 tabular-nums">
          {money(line.amount, line.currency_code)}
        </Text>
      </span>
      <span className="flex items-center gap-x-2">
        <CommissionStatusBadge status={line.status} />
        {line.status === "held" && line.release_at && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("distribution.order.until", { date: date(line.release_at) })}
          </Text>
        )}
      </span>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {i18n.language === "zhCN" ? zhCN : en}
      </Text>
    </li>
  )
}
