import { SectionRow } from "@medusajs/dashboard/components"
import { Alert, Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminStatement } from "../../../../../../api/types"
import { DistributorLink } from "../../../../../components/distributor-link"
import { StatementStatusBadge } from "../../../../../components/status-badge"
import { UserName } from "../../../../../components/user-name"
import { useFormat } from "../../../../../hooks/use-format"
import { usePeriodText } from "../../../../../hooks/use-period-text"
import { useStoreDay } from "../../../../../hooks/use-store-day"
import { useWords } from "../../../../../hooks/use-words"
import { StatementActions } from "./statement-actions"

/** What it is and of whom, how far it has come, what to know before it is paid. */
export function HeaderSection({ statement }: { statement: AdminStatement }) {
  const { t } = useTranslation()
  const { number, status, warnings } = statement
  const words = useWords()
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <Heading>{t("distribution.statements.one", { number })}</Heading>
        <div className="flex items-center gap-x-4">
          <StatementStatusBadge status={status} />
          <StatementActions statement={statement} />
        </div>
      </div>
      {warnings.length > 0 && (
        <div className="flex flex-col gap-y-2 px-6 py-4">
          {warnings.map((warning) => (
            <Alert key={warning.code} variant="warning">
              {words(warning.words)}
            </Alert>
          ))}
        </div>
      )}
      <Rows statement={statement} />
    </Container>
  )
}

function Rows({ statement }: { statement: AdminStatement }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { storeDay } = useStoreDay()
  const periodText = usePeriodText()
  const { distributor, period_id, review_until, approved_at } = statement
  return (
    <>
      <SectionRow
        title={t("distribution.statements.distributor")}
        value={<DistributorLink {...distributor} />}
      />
      <SectionRow
        title={t("distribution.statements.period")}
        value={
          period_id
            ? periodText(statement)
            : `${periodText(statement)} (${t("distribution.statements.onRequest")})`
        }
      />
      <SectionRow
        title={t("distribution.statements.dueLong")}
        value={storeDay(statement.due_at)}
      />
      {review_until && (
        <SectionRow
          title={t("distribution.statements.review")}
          value={dateTime(review_until)}
        />
      )}
      {approved_at && (
        <SectionRow
          title={t("distribution.statements.approved")}
          value={
            <>
              {t("distribution.statements.approvedBy", {
                date: dateTime(approved_at),
              })}{" "}
              <UserName id={statement.approved_by} />
            </>
          }
        />
      )}
      {statement.void_reason && (
        <SectionRow
          title={t("distribution.statements.voidReason")}
          value={statement.void_reason}
        />
      )}
    </>
  )
}
