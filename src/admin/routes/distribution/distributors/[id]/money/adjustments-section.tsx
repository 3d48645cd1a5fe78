import { Badge, Button, createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminAdjustment } from "../../../../../../api/types"
import {
  TABLE_SECTION_PAGE,
  TableSection,
} from "../../../../../components/table-section"
import { useAdjustments } from "../../../../../hooks/api/money"
import { useFormat } from "../../../../../hooks/use-format"
import { useTableQuery } from "../../../../../hooks/use-table-query"

const PREFIX = "adjustments"

/** What people booked by hand, with who, why, and whether it was taken back. */
export function AdjustmentsSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { q: _, ...query } = useTableQuery({
    pageSize: TABLE_SECTION_PAGE,
    prefix: PREFIX,
  })
  const read = useAdjustments(id, query)
  return (
    <TableSection
      title={t("distribution.money.adjustments.title")}
      prefix={PREFIX}
      read={read}
      rows={read.data?.adjustments}
      columns={useColumns()}
      getRowId={(row) => row.id}
      action={{ label: t("distribution.money.book.label"), to: "book" }}
      emptyState={{
        empty: {
          heading: t("distribution.money.adjustments.empty.heading"),
          description: t("distribution.money.adjustments.empty.description"),
        },
      }}
    />
  )
}

const column = createDataTableColumnHelper<AdminAdjustment>()

function useColumns() {
  const { t } = useTranslation()
  const { date, signedMoney } = useFormat()
  return [
    column.accessor("created_at", {
      header: t("distribution.money.ledger.date"),
      cell: ({ getValue }) => date(getValue()),
    }),
    column.accessor("kind", {
      header: t("distribution.money.adjustments.kind"),
      cell: ({ getValue }) => t(`distribution.money.kinds.${getValue()}`),
    }),
    column.accessor("amount", {
      header: t("distribution.money.amount"),
      cell: ({ row: { original } }) => (
        <span className="tabular-nums">
          {signedMoney(original.amount, original.currency_code)}
        </span>
      ),
    }),
    column.accessor("reason", {
      header: t("distribution.fields.reason"),
      cell: ({ row: { original } }) => <Why adjustment={original} />,
    }),
    column.display({
      id: "taken_back",
      cell: ({ row: { original } }) => <TakingBack adjustment={original} />,
    }),
  ]
}

interface OfAdjustment {
  adjustment: AdminAdjustment
}

function Why({ adjustment: { reason, author, statement } }: OfAdjustment) {
  const { t } = useTranslation()
  return (
    <span className="flex min-w-40 flex-col whitespace-normal py-1">
      <Text size="small" leading="compact">
        {reason}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("distribution.money.adjustments.by", {
          author: author ?? t("distribution.money.nobody"),
        })}
        {statement &&
          ` · ${t("distribution.statements.one", { number: statement.number })}`}
      </Text>
    </span>
  )
}

/** What was taken back says so, with who and why; so does what takes back. */
function TakingBack({
  adjustment: { id, reverses_id, reversed_by },
}: OfAdjustment) {
  const { t } = useTranslation()
  const { date } = useFormat()
  if (reverses_id) {
    return (
      <Badge size="2xsmall">
        {t("distribution.money.adjustments.counter")}
      </Badge>
    )
  }
  return reversed_by ? (
    <span title={reversed_by.reason}>
      <Badge size="2xsmall" color="orange">
        {t("distribution.money.adjustments.reversed", {
          date: date(reversed_by.created_at),
        })}
      </Badge>
    </span>
  ) : (
    <Button size="small" variant="transparent" asChild>
      <Link to={`take-back?adjustment=${id}`}>
        {t("distribution.money.takeBack.label")}
      </Link>
    </Button>
  )
}
