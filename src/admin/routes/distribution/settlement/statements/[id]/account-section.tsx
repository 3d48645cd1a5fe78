import { Badge, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type {
  AdminStatement,
  StatementFigures,
  StatementTaxLine,
} from "../../../../../../api/types"
import { EmptyRow } from "../../../../../components/empty-row"
import { Section } from "../../../../../components/section"
import { useFormat } from "../../../../../hooks/use-format"

const totals = [
  "opening",
  "commissions",
  "clawbacks",
  "bonuses",
  "adjustments",
  "payouts",
] as const

const ALWAYS_SHOWN: readonly string[] = ["opening", "commissions"]

/** The account of a statement, figure by figure, from what came over to what was paid. */
export function AccountSection({ statement }: { statement: AdminStatement }) {
  const { t } = useTranslation()
  const { currency_code: currency, figures } = statement
  return (
    <Section
      title={t("distribution.statements.account.title")}
      aside={
        <Badge size="2xsmall" className="uppercase">
          {currency}
        </Badge>
      }
    >
      <Column>
        {totals
          .filter((key) => statement[key] !== 0 || ALWAYS_SHOWN.includes(key))
          .map((key) => (
            <Figure
              key={key}
              label={t(`distribution.statements.account.${key}`)}
              amount={statement[key]}
              currency={currency}
            />
          ))}
        <Figure
          label={t("distribution.statements.account.closing")}
          amount={statement.closing}
          currency={currency}
          isTotal
        />
      </Column>
      {statement.status === "carried" ? (
        <EmptyRow text={t("distribution.statements.account.nothing")} />
      ) : (
        <Payable statement={statement} figures={figures} />
      )}
      <Paid statement={statement} />
    </Section>
  )
}

interface PayableProps {
  statement: AdminStatement
  figures: StatementFigures | null
}

function Payable({ statement, figures }: PayableProps) {
  const { t } = useTranslation()
  const { currency_code: currency, carried, drawn, adjusted } = statement
  const row = (key: string, amount: number) => (
    <Figure
      label={t(`distribution.statements.account.${key}`)}
      amount={amount}
      currency={currency}
    />
  )
  return (
    <Column>
      {carried !== 0 && row("carried", -carried)}
      {row("drawn", drawn)}
      {adjusted !== 0 && row("adjusted", adjusted)}
      {figures && <Taxes figures={figures} currency={currency} />}
      {figures && figures.fee !== 0 && row("fee", -figures.fee)}
      {figures && (
        <Figure
          label={t("distribution.statements.account.payable")}
          amount={figures.payable}
          currency={currency}
          isTotal
        />
      )}
      {figures?.is_preview && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {t("distribution.statements.account.preview")}
        </Text>
      )}
    </Column>
  )
}

interface TaxesProps {
  figures: StatementFigures
  currency: string
}

function Taxes({
  figures: { taxed_before, vat_added, vat_deducted, withheld },
  currency,
}: TaxesProps) {
  const { t } = useTranslation()
  const { money, rate } = useFormat()
  const labelOf = ({ name, rate_ppm, base }: StatementTaxLine) =>
    t("distribution.statements.account.tax", {
      name,
      rate: rate(rate_ppm),
      base: money(base, currency),
    })
  return (
    <>
      {taxed_before !== 0 && (
        <Figure
          label={t("distribution.statements.account.taxedBefore")}
          amount={taxed_before}
          currency={currency}
          isAside
        />
      )}
      {vat_deducted && (
        <Figure
          label={t("distribution.statements.account.vatWithin", {
            name: vat_deducted.name,
            rate: rate(vat_deducted.rate_ppm),
          })}
          amount={vat_deducted.amount}
          currency={currency}
          isAside
        />
      )}
      {vat_added && (
        <Figure
          label={labelOf(vat_added)}
          amount={vat_added.amount}
          currency={currency}
        />
      )}
      {withheld.map((line) => (
        <Figure
          key={line.name}
          label={labelOf(line)}
          amount={-line.amount}
          currency={currency}
        />
      ))}
    </>
  )
}

/** What became of it; nothing until a payout began. */
function Paid({ statement }: { statement: AdminStatement }) {
  const { t } = useTranslation()
  const { currency_code: currency, paid, in_payouts, returned } = statement
  const rows: [key: string, amount: number][] = [
    ["inPayouts", in_payouts - paid],
    ["paid", paid],
    ["returned", returned],
  ]
  const shown = rows.filter(([, amount]) => amount !== 0)
  return shown.length > 0 ? (
    <Column>
      {shown.map(([key, amount]) => (
        <Figure
          key={key}
          label={t(`distribution.statements.account.${key}`)}
          amount={amount}
          currency={currency}
        />
      ))}
    </Column>
  ) : null
}

function Column({ children }: { children: ReactNode }) {
  return <dl className="flex flex-col gap-y-2 px-6 py-4">{children}</dl>
}

interface FigureProps {
  label: string
  amount: number
  currency: string
  isTotal?: boolean
  /** Whether it is within another figure and adds nothing. */
  isAside?: boolean
}

function Figure({ label, amount, currency, isTotal, isAside }: FigureProps) {
  const { money } = useFormat()
  return (
    <div
      className={`flex items-baseline justify-between gap-x-4 ${isTotal ? "border-ui-border-base border-t pt-2" : ""} ${isAside ? "pl-4" : ""}`}
    >
      <dt
        className={
          isTotal
            ? "txt-compact-small-plus"
            : "text-ui-fg-subtle txt-compact-small"
        }
      >
        {label}
      </dt>
      <dd
        className={`shrink-0 tabular-nums ${isTotal ? "txt-compact-small-plus" : "txt-compact-small"} ${amount < 0 && isTotal ? "text-ui-fg-error" : ""}`}
      >
        {money(amount, currency)}
      </dd>
    </div>
  )
}
