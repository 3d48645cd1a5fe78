import { DataTable } from "@medusajs/dashboard/components"
import {
  Button,
  Container,
  createDataTableColumnHelper,
  Heading,
  StatusBadge,
  Text,
} from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  AdminPeriodTotals,
  AdminSettlementPeriod,
} from "../../../../api/types"
import { ProgressBar } from "../../../components/progress-bar"
import { Section } from "../../../components/section"
import { useAskToClose, usePeriods } from "../../../hooks/api/settlement"
import { useFormat } from "../../../hooks/use-format"
import { usePeriodText } from "../../../hooks/use-period-text"
import { shownAlready } from "../../../lib/shown-already"
import { useTableQuery } from "../../../hooks/use-table-query"

const PAGE_SIZE = 10
const PREFIX = "periods"

/** What was settled together, with totals by currency and what to look at; and the closing of what is over. */
export function PeriodsTable() {
  const { t } = useTranslation()
  const { q: _, ...query } = useTableQuery({
    pageSize: PAGE_SIZE,
    prefix: PREFIX,
  })
  const { data, isPending, isError } = usePeriods(query)
  const columns = useColumns()
  const close = useAskToClose()
  const closing = data?.periods.filter(({ status }) => status === "closing")
  const title = t("distribution.settlement.periods.title")
  if (isError && !data) {
    return <Section title={title} isUnreadable />
  }
  return (
    <Container className="divide-y overflow-hidden p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div>
          <Heading level="h2">{title}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("distribution.settlement.periods.subtitle")}
          </Text>
        </div>
        <Button
          size="small"
          variant="secondary"
          isLoading={close.isPending}
          onClick={() => void close.ask().catch(shownAlready)}
        >
          {t("distribution.settlement.close.label")}
        </Button>
      </div>
      {closing?.map((period) => (
        <ClosingRow key={period.id} period={period} />
      ))}
      <DataTable
        data={data?.periods}
        rowCount={data?.count}
        columns={columns}
        prefix={PREFIX}
        getRowId={({ id }) => id}
        rowHref={({ id }) =>
          `/distribution/settlement/statements?period_id=${encodeURIComponent(JSON.stringify([id]))}`
        }
        enableSearch={false}
        emptyState={{
          empty: {
            heading: t("distribution.settlement.periods.empty.heading"),
            description: t("distribution.settlement.periods.empty.description"),
          },
          filtered: {
            heading: t("distribution.settlement.periods.filtered.heading"),
            description: t(
              "distribution.settlement.periods.filtered.description"
            ),
          },
        }}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
      />
    </Container>
  )
}

function ClosingRow({ period }: { period: AdminSettlementPeriod }) {
  const { t } = useTranslation()
  const textOf = usePeriodText()
  const { closed_count: done, distributor_count: total } = period
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {textOf(period)}
      </Text>
      <ProgressBar
        label={t("distribution.settlement.close.progress")}
        percent={total ? Math.min(100, Math.round((done / total) * 100)) : 0}
        text={t("distribution.settlement.close.done", { done, total })}
      />
    </div>
  )
}

const column = createDataTableColumnHelper<AdminSettlementPeriod>()

function useColumns() {
  const { t } = useTranslation()
  const { money } = useFormat()
  const amounts = (pick: (totals: AdminPeriodTotals) => number) =>
    function Amounts({
      row: { original },
    }: {
      row: { original: AdminSettlementPeriod }
    }) {
      return (
        <Lines
          lines={original.totals.map((totals) =>
            money(pick(totals), totals.currency_code)
          )}
        />
      )
    }
  return [
    column.accessor("ends_at", {
      header: t("distribution.settlement.periods.period"),
      cell: ({ row: { original } }) => <About period={original} />,
    }),
    column.accessor("status", {
      header: t("distribution.fields.status"),
      cell: ({ getValue }) => (
        <StatusBadge color={getValue() === "closed" ? "green" : "blue"}>
          {t(`distribution.settlement.periods.status.${getValue()}`)}
        </StatusBadge>
      ),
    }),
    column.display({
      id: "to_pay",
      header: t("distribution.settlement.periods.toPay"),
      cell: amounts(({ to_pay }) => to_pay),
    }),
    column.display({
      id: "paid",
      header: t("distribution.settlement.periods.paid"),
      cell: amounts(({ paid }) => paid),
    }),
    column.display({
      id: "carried",
      header: t("distribution.settlement.periods.carried"),
      cell: amounts(({ carried }) => carried),
    }),
  ]
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <span className="flex flex-col py-1 tabular-nums">
      {lines.length === 0
        ? "–"
        : lines.map((line) => <span key={line}>{line}</span>)}
    </span>
  )
}

const warnings = [
  "open_disputes",
  "without_method",
  "negative_statements",
] as const

/** When it was, how often that is, how many statements it made, and what to look at. */
function About({ period }: { period: AdminSettlementPeriod }) {
  const { t } = useTranslation()
  const textOf = usePeriodText()
  const looks = warnings.flatMap((warning) => {
    const count = period.totals.reduce((sum, one) => sum + one[warning], 0)
    return count > 0
      ? [t(`distribution.settlement.periods.${warning}`, { count })]
      : []
  })
  const cycle = t(`distribution.settlement.cycles.${period.cycle}`)
  const made = t("distribution.settlement.periods.made", {
    count: period.statement_count,
  })
  return (
    <span className="flex flex-col py-2">
      <span>{textOf(period)}</span>
      <span className="text-ui-fg-subtle txt-compact-xsmall">
        {cycle} · {made}
      </span>
      {looks.length > 0 && (
        <span className="text-ui-tag-orange-text txt-compact-xsmall">
          {looks.join(" · ")}
        </span>
      )}
    </span>
  )
}
