import { Heading, Text } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import type {
  AdminPayoutDetails,
  PayoutAuditEntry,
} from "../../../../../../api/types"
import { useFormat } from "../../../../../hooks/use-format"

/** What happened to a payout and by whom, and how its money moved. */
export function PayoutSteps({ payout }: { payout: AdminPayoutDetails }) {
  const { t } = useTranslation()
  const { dateTime, money } = useFormat()
  return (
    <>
      <Steps title={t("distribution.payouts.history")}>
        {payout.history.map((entry) => (
          <li key={entry.id}>
            <Happened entry={entry} />
          </li>
        ))}
      </Steps>
      <Steps title={t("distribution.payouts.transfers")}>
        {payout.transfers.map(({ id, code, amount, created_at }) => (
          <li key={id} className="flex items-start justify-between gap-x-4">
            <span>
              <Text size="small" leading="compact">
                {t(`distribution.payouts.moves.${code}`)}
              </Text>
              <Text size="xsmall" className="text-ui-fg-muted">
                {dateTime(created_at)}
              </Text>
            </span>
            <Text size="small" leading="compact" className="tabular-nums">
              {money(amount, payout.currency_code)}
            </Text>
          </li>
        ))}
      </Steps>
    </>
  )
}

function Steps({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <section className="flex flex-col gap-y-3 border-t pt-4">
      <Heading level="h2">{title}</Heading>
      <ol className="flex flex-col gap-y-3">{children}</ol>
    </section>
  )
}

function Happened({
  entry: { action, actor, detail, created_at },
}: {
  entry: PayoutAuditEntry
}) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const status = action.replace("payout.", "")
  return (
    <>
      <Text size="small" leading="compact" weight="plus">
        {t(`distribution.payouts.happened.${status}`)}
      </Text>
      {typeof detail.reason === "string" && (
        <Text size="small" leading="compact" className="text-ui-fg-error">
          {detail.reason}
        </Text>
      )}
      <Text size="xsmall" className="text-ui-fg-muted">
        {actor.id === null
          ? dateTime(created_at)
          : t("distribution.payouts.byOn", {
              name: actor.name ?? actor.id,
              date: dateTime(created_at),
            })}
      </Text>
    </>
  )
}
