import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  AdminStatement,
  AdminStatementPayout,
} from "../../../../../../api/types"
import { EmptyRow } from "../../../../../components/empty-row"
import { Section } from "../../../../../components/section"
import { PayoutStatusBadge } from "../../../../../components/status-badge"
import { useFormat } from "../../../../../hooks/use-format"

/** What was paid of it, and how far that has come. */
export function PayoutsSection({
  statement: { statement_payouts: payouts, currency_code },
}: {
  statement: AdminStatement
}) {
  const { t } = useTranslation()
  return (
    <Section title={t("distribution.statements.payments.title")}>
      {payouts.map((payout) => (
        <Payout key={payout.id} payout={payout} currency={currency_code} />
      ))}
      {payouts.length === 0 && (
        <EmptyRow text={t("distribution.statements.payments.empty")} />
      )}
    </Section>
  )
}

interface PayoutProps {
  payout: AdminStatementPayout
  currency: string
}

function Payout({ payout, currency }: PayoutProps) {
  const { dateTime, money } = useFormat()
  const { status, amount, method_hint, reference, reason } = payout
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4">
      <div className="flex items-center justify-between gap-x-2">
        <span className="txt-compact-small-plus tabular-nums">
          {money(amount, currency)}
        </span>
        <PayoutStatusBadge status={status} />
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle break-words">
        {[
          dateTime(payout.paid_at ?? payout.sent_at ?? payout.created_at),
          method_hint,
          reference,
          reason,
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
    </div>
  )
}
