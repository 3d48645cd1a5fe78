import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminDispute } from "../../../api/types"
import { useFormat } from "../../hooks/use-format"
import { DistributorLink } from "../distributor-link"
import { DisputeStatusBadge } from "../status-badge"
import { useLineName } from "./line-name"

interface DisputeRowProps {
  dispute: AdminDispute
  /** Whether it stands elsewhere than on its statement's page. */
  isElsewhere?: boolean
}

/** What a distributor objects to, in its words, and what was answered. */
export function DisputeRow({ dispute, isElsewhere }: DisputeRowProps) {
  const { t } = useTranslation()
  const { dateTime, signedMoney } = useFormat()
  const { statement, distributor, status } = dispute
  const page = `/distribution/settlement/statements/${statement.id}`
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {isElsewhere ? (
            <>
              <Link
                to={page}
                className="text-ui-fg-interactive txt-compact-small-plus"
              >
                {t("distribution.statements.one", { number: statement.number })}
              </Link>
              <DistributorLink {...distributor} />
            </>
          ) : (
            <DisputeStatusBadge status={status} />
          )}
          <Text size="xsmall" className="text-ui-fg-muted">
            {dateTime(dispute.created_at)}
          </Text>
        </span>
        {status === "open" && (
          <Button size="small" variant="secondary" asChild>
            <Link to={`${page}/answer?dispute=${dispute.id}`}>
              {t("distribution.disputes.answer.label")}
            </Link>
          </Button>
        )}
      </div>
      <About dispute={dispute} />
      <Text size="small" className="whitespace-pre-wrap break-words">
        {dispute.message}
      </Text>
      {dispute.answer && (
        <div className="border-ui-border-strong flex flex-col gap-y-1 border-l-2 pl-3">
          <Text size="xsmall" weight="plus" className="text-ui-fg-subtle">
            {t("distribution.disputes.answered")}
          </Text>
          <Text size="small" className="whitespace-pre-wrap break-words">
            {dispute.answer}
          </Text>
          {dispute.adjusted !== null && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("distribution.disputes.adjusted", {
                amount: signedMoney(dispute.adjusted, statement.currency_code),
              })}
            </Text>
          )}
        </div>
      )}
    </div>
  )
}

function About({ dispute: { line, statement } }: { dispute: AdminDispute }) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const nameOf = useLineName()
  return (
    <Text size="xsmall" className="text-ui-fg-subtle">
      {line
        ? t("distribution.disputes.line", {
            what: nameOf(line),
            amount: money(line.amount, statement.currency_code),
          })
        : t("distribution.disputes.whole")}
    </Text>
  )
}
