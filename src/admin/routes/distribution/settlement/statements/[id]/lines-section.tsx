import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type {
  AdminStatement,
  AdminStatementLine,
} from "../../../../../../api/types"
import { EmptyRow } from "../../../../../components/empty-row"
import { Section } from "../../../../../components/section"
import { useLineName } from "../../../../../components/statement/line-name"
import { useStatementLines } from "../../../../../hooks/api/statements"
import { useFormat } from "../../../../../hooks/use-format"
import { useWords } from "../../../../../hooks/use-words"

/** Every movement of the balance that it states, each with why. */
export function LinesSection({ statement }: { statement: AdminStatement }) {
  const { t } = useTranslation()
  const read = useStatementLines(statement.id)
  const lines = read.data?.pages.flatMap((page) => page.lines) ?? []
  const { review_adjustments: reviewed, currency_code: currency } = statement
  return (
    <Section
      title={t("distribution.statements.lines.title")}
      isLoading={read.isPending}
      isUnreadable={read.isError && !read.data}
    >
      {lines.map((line) => (
        <Line key={line.transfer_id} line={line} currency={currency} />
      ))}
      {read.hasNextPage && (
        <div className="flex justify-center px-6 py-3">
          <Button
            size="small"
            variant="transparent"
            isLoading={read.isFetchingNextPage}
            onClick={() => void read.fetchNextPage()}
          >
            {t("distribution.statements.lines.more")}
          </Button>
        </div>
      )}
      {reviewed.map(({ id, amount, reason, author, created_at }) => (
        <Row
          key={id}
          title={t("distribution.statements.lines.reviewed")}
          at={created_at}
          amount={amount}
          currency={currency}
        >
          <Booked reason={reason} author={author} />
        </Row>
      ))}
      {lines.length + reviewed.length === 0 && (
        <EmptyRow text={t("distribution.statements.lines.empty")} />
      )}
    </Section>
  )
}

interface LineProps {
  line: AdminStatementLine
  currency: string
}

function Line({ line, currency }: LineProps) {
  const nameOf = useLineName()
  return (
    <Row
      title={nameOf(line)}
      to={line.order_id ? `/orders/${line.order_id}` : undefined}
      at={line.created_at}
      amount={line.amount}
      currency={currency}
    >
      {line.commission && <Earned commission={line.commission} />}
      {line.adjustment && <Booked {...line.adjustment} />}
    </Row>
  )
}

interface RowProps {
  title: string
  to?: string
  at: string
  amount: number
  currency: string
  children: React.ReactNode
}

function Row({ title, to, at, amount, currency, children }: RowProps) {
  const { dateTime, money } = useFormat()
  return (
    <div className="flex flex-col gap-y-1 px-6 py-3">
      <div className="flex items-baseline justify-between gap-x-4">
        {to ? (
          <Link
            to={to}
            className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-compact-small-plus"
          >
            {title}
          </Link>
        ) : (
          <span className="txt-compact-small-plus">{title}</span>
        )}
        <span
          className={`txt-compact-small-plus shrink-0 tabular-nums ${amount < 0 ? "text-ui-fg-error" : ""}`}
        >
          {money(amount, currency)}
        </span>
      </div>
      <Text size="xsmall" className="text-ui-fg-muted">
        {dateTime(at)}
      </Text>
      {children}
    </div>
  )
}

/** By which rule and at which level, and on asking why so much. */
function Earned({
  commission: { level, rule_name, why },
}: {
  commission: NonNullable<AdminStatementLine["commission"]>
}) {
  const { t } = useTranslation()
  const words = useWords()
  const place =
    level === 0
      ? t("distribution.common.seller")
      : t("distribution.common.level", { level })
  return (
    <details>
      <summary className="txt-compact-xsmall text-ui-fg-subtle focus-visible:shadow-borders-focus cursor-pointer rounded-sm outline-none">
        {place} · {words(rule_name)} ·{" "}
        <span className="text-ui-fg-interactive">
          {t("distribution.statements.lines.why")}
        </span>
      </summary>
      <Text size="xsmall" className="text-ui-fg-subtle mt-1 pl-4">
        {words(why)}
      </Text>
    </details>
  )
}

interface BookedProps {
  reason: string
  author: string | null
}

function Booked({ reason, author }: BookedProps) {
  const { t } = useTranslation()
  return (
    <Text size="xsmall" className="text-ui-fg-subtle break-words">
      {reason}
      {author && ` · ${t("distribution.statements.lines.by", { author })}`}
    </Text>
  )
}
