import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type {
  AdminDistributor,
  AdminStatementSummary,
} from "../../../../../../api/types"
import { EmptyRow } from "../../../../../components/empty-row"
import { Section } from "../../../../../components/section"
import { ShowMore } from "../../../../../components/show-more"
import { StatementStatusBadge } from "../../../../../components/status-badge"
import { useDistributorStatements } from "../../../../../hooks/api/money"
import { useFormat } from "../../../../../hooks/use-format"
import { usePeriodText } from "../../../../../hooks/use-period-text"
import { toPay } from "../../../../../lib/to-pay"
import { SettleMenu } from "./settle-menu"

const FIRST = 6

/** What the distributor was owed, period by period, the newest first. */
export function StatementsSection({
  distributor,
}: {
  distributor: AdminDistributor
}) {
  const { id } = distributor
  const { t } = useTranslation()
  const { rows: statements, state, more } = useDistributorStatements(id, FIRST)
  return (
    <Section
      title={t("distribution.money.statements.title")}
      aside={<SettleMenu distributor={distributor} />}
      {...state}
    >
      {statements.length === 0 && (
        <EmptyRow text={t("distribution.money.statements.empty")} />
      )}
      {statements.map((statement) => (
        <StatementRow key={statement.id} statement={statement} />
      ))}
      <ShowMore {...more} />
    </Section>
  )
}

function StatementRow({ statement }: { statement: AdminStatementSummary }) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const periodText = usePeriodText()
  const { id, number, status, currency_code, closing } = statement
  return (
    <div className="flex items-start justify-between gap-x-4 px-6 py-3">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Link
          to={`/distribution/settlement/statements/${id}`}
          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-compact-small-plus"
        >
          {t("distribution.statements.one", { number })}
        </Link>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {periodText(statement)}
        </Text>
      </div>
      <div className="flex flex-col items-end gap-y-1">
        <Text size="small" leading="compact" className="tabular-nums">
          {money(
            status === "carried" ? closing : toPay(statement),
            currency_code
          )}
        </Text>
        <StatementStatusBadge status={status} />
      </div>
    </div>
  )
}
