import { clx, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminLedgerEntry } from "../../../../../../api/types"
import { useFormat } from "../../../../../hooks/use-format"
import { useWords } from "../../../../../hooks/use-words"

interface LedgerTableProps {
  entries: AdminLedgerEntry[]
  currency: string
}

/** The movements of a bucket, each with what the bucket held after it. */
export function LedgerTable({ entries, currency }: LedgerTableProps) {
  const { t } = useTranslation()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell className="hidden sm:table-cell">
              {t("distribution.money.ledger.date")}
            </Table.HeaderCell>
            <Table.HeaderCell className="pl-6 sm:pl-0">
              {t("distribution.money.ledger.what")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("distribution.money.amount")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("distribution.money.ledger.balance")}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {entries.map((entry) => (
            <Entry key={entry.transfer_id} entry={entry} currency={currency} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

interface EntryProps {
  entry: AdminLedgerEntry
  currency: string
}

function Entry({ entry, currency }: EntryProps) {
  const { dateTime, money, signedMoney } = useFormat()
  const { amount, balance, created_at } = entry
  return (
    <Table.Row>
      <Table.Cell className="text-ui-fg-subtle hidden whitespace-nowrap sm:table-cell">
        {dateTime(created_at)}
      </Table.Cell>
      <Table.Cell className="whitespace-normal pl-6 sm:min-w-56 sm:pl-0">
        <What entry={entry} />
      </Table.Cell>
      <Table.Cell className="whitespace-nowrap text-right tabular-nums">
        {signedMoney(amount, currency)}
      </Table.Cell>
      <Table.Cell
        className={clx(
          "whitespace-nowrap text-right tabular-nums",
          balance < 0 && "text-ui-fg-error"
        )}
      >
        {money(balance, currency)}
      </Table.Cell>
    </Table.Row>
  )
}

/** What moved, in a sentence, with the reason and where to look further. */
function What({
  entry: { explanation, adjustment, order, statement, created_at },
}: {
  entry: AdminLedgerEntry
}) {
  const { t } = useTranslation()
  const words = useWords()
  const { dateTime, orderName } = useFormat()
  return (
    <div className="flex flex-col gap-y-0.5 py-2">
      <Text size="xsmall" className="text-ui-fg-subtle sm:hidden">
        {dateTime(created_at)}
      </Text>
      <Text size="small" leading="compact">
        {words(explanation)}
      </Text>
      {adjustment && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("distribution.money.ledger.because", {
            reason: adjustment.reason,
            author: adjustment.author ?? t("distribution.money.nobody"),
          })}
        </Text>
      )}
      <span className="flex flex-wrap gap-x-3">
        {order && (
          <Further to={`/orders/${order.id}`}>
            {t("distribution.money.ledger.toOrder", {
              order: orderName({ ...order, order_id: order.id }),
            })}
          </Further>
        )}
        {statement && (
          <Further to={`/distribution/settlement/statements/${statement.id}`}>
            {t("distribution.statements.one", { number: statement.number })}
          </Further>
        )}
      </span>
    </div>
  )
}

function Further({ to, children }: { to: string; children: string }) {
  return (
    <Link
      to={to}
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-compact-xsmall"
    >
      {children}
    </Link>
  )
}
