import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPayoutBatch, PayoutProgress } from "../../../../../api/types"
import { ProgressBar } from "../../../../components/progress-bar"
import {
  BatchStatusBadge,
  PayoutStatusBadge,
} from "../../../../components/status-badge"
import { useFormat } from "../../../../hooks/use-format"
import { countOf } from "../../../../lib/payout-progress"
import { BatchActions } from "./batch-actions"

/** What the batch comes to, how far it has come, and what can be done with it. */
export function BatchSection({ batch }: { batch: AdminPayoutBatch }) {
  const { t } = useTranslation()
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <Heading>
          {t("distribution.payouts.batchNumber", { number: batch.number })}
        </Heading>
        <div className="flex items-center gap-x-4">
          <BatchStatusBadge status={batch.status} />
          <BatchActions batch={batch} />
        </div>
      </div>
      {(batch.status === "sending" || batch.status === "done") && (
        <div className="px-6 py-4">
          <Over batch={batch} />
        </div>
      )}
      <dl className="grid grid-cols-1 gap-x-8 gap-y-3 px-6 py-4 sm:grid-cols-2">
        {batch.progress.map((part) => (
          <Part key={`${part.currency_code} ${part.status}`} part={part} />
        ))}
      </dl>
    </Container>
  )
}

/** How many payouts arrived or will not. */
function Over({ batch }: { batch: AdminPayoutBatch }) {
  const { t } = useTranslation()
  const over = countOf(batch, ["paid", "failed", "returned"])
  return (
    <ProgressBar
      label={t("distribution.payouts.progress")}
      percent={batch.count ? Math.round((over / batch.count) * 100) : 0}
      text={t("distribution.payouts.over", { some: over, all: batch.count })}
    />
  )
}

function Part({ part }: { part: PayoutProgress }) {
  const { money } = useFormat()
  return (
    <div className="flex items-center justify-between gap-x-4">
      <dt className="flex items-center gap-x-2">
        <PayoutStatusBadge status={part.status} />
        <Text as="span" size="small" className="text-ui-fg-muted tabular-nums">
          {part.count}
        </Text>
      </dt>
      <dd>
        <Text
          size="small"
          leading="compact"
          weight="plus"
          className="tabular-nums"
        >
          {money(part.amount, part.currency_code)}
        </Text>
      </dd>
    </div>
  )
}
