import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminPayoutDetails } from "../../../../../../api/types"
import { DistributorLink } from "../../../../../components/distributor-link"
import { PayoutStatusBadge } from "../../../../../components/status-badge"
import { useFormat } from "../../../../../hooks/use-format"

const LINK = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover"

/** How the payout stands, and what it is of. */
export function PayoutRows({ payout }: { payout: AdminPayoutDetails }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { statement, distributor, method } = payout
  const rows: [string, ReactNode][] = [
    [
      t("distribution.fields.status"),
      <PayoutStatusBadge key="status" status={payout.status} />,
    ],
    ...problemRows(payout, { t, dateTime }),
    [
      t("distribution.payouts.distributor"),
      distributor ? <DistributorLink {...distributor} /> : "–",
    ],
    [
      t("distribution.payouts.of"),
      <Link
        key="statement"
        to={`/distribution/settlement/statements/${statement.id}`}
        className={LINK}
      >
        {t("distribution.payouts.statement", { number: statement.number })}
      </Link>,
    ],
    [
      t("distribution.payouts.paidTo"),
      `${method.hint} (${method.provider_id})`,
    ],
    [t("distribution.payouts.reference"), payout.reference ?? "–"],
    [t("distribution.payouts.proof"), <Proof key="proof" payout={payout} />],
    [t("distribution.payouts.sentAt"), dateTime(payout.sent_at)],
    [t("distribution.payouts.paidAt"), dateTime(payout.paid_at)],
  ]
  return (
    <dl className="flex flex-col gap-y-3">
      {rows.map(([label, value]) => (
        <div key={label} className="grid grid-cols-2 gap-x-4">
          <dt className="text-ui-fg-subtle txt-compact-small-plus">{label}</dt>
          <dd className="min-w-0 break-words">
            <Text as="div" size="small" leading="compact">
              {value}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface Words {
  t: (key: string, values?: Record<string, unknown>) => string
  dateTime: (date: string | null) => string
}

function problemRows(
  { reason, last_error, next_attempt_at, attempt, tries }: AdminPayoutDetails,
  { t, dateTime }: Words
): [string, ReactNode][] {
  const rows: [string, ReactNode][] = []
  if (reason) {
    rows.push([t("distribution.fields.reason"), reason])
  }
  if (last_error) {
    rows.push([t("distribution.payouts.lastError"), last_error])
    rows.push([t("distribution.payouts.nextTry"), dateTime(next_attempt_at)])
  }
  if (attempt > 1 || tries > 1) {
    rows.push([
      t("distribution.payouts.attempt"),
      t("distribution.payouts.attemptOf", { attempt, count: tries }),
    ])
  }
  return rows
}

function Proof({ payout: { proof_url } }: { payout: AdminPayoutDetails }) {
  const { t } = useTranslation()
  return proof_url ? (
    <a
      href={proof_url}
      target="_blank"
      rel="noreferrer noopener"
      className={LINK}
    >
      {t("distribution.payouts.openProof")}
    </a>
  ) : (
    <>–</>
  )
}
