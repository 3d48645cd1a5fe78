import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFirstRows } from "../../hooks/use-first-rows"
import { useFormat } from "../../hooks/use-format"
import { ShowAll } from "../show-all"

export interface ComparedRow {
  key: string
  label: string
  paid: number
  simulated: number
}

interface BarComparisonProps {
  /** What is compared, for whoever hears the page. */
  caption: string
  currency: string
  rows: ComparedRow[]
}

const SHOWN_AT_FIRST = 10

const PAID = "var(--tag-neutral-icon)"
const SIMULATED = "var(--tag-blue-icon)"

/**
 * Bars of what was paid and of what the simulated terms come to, row by row, with
 * their amounts: a table, so that what the bars show can be read out too.
 */
export function BarComparison({ caption, currency, rows }: BarComparisonProps) {
  const { t } = useTranslation()
  const most = Math.max(
    0,
    ...rows.flatMap(({ paid, simulated }) => [paid, simulated])
  )
  const { shown, isCut, showAll } = useFirstRows(rows, SHOWN_AT_FIRST)
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <table className="w-full table-fixed">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="text-ui-fg-muted txt-compact-xsmall">
            <th scope="col" className="w-1/4">
              <span className="sr-only">{caption}</span>
            </th>
            <td />
            <Heading text={t("distribution.simulations.paid")} />
            <Heading text={t("distribution.simulations.simulated")} />
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Bars key={row.key} row={row} most={most} currency={currency} />
          ))}
        </tbody>
      </table>
      {isCut && <ShowAll count={rows.length} onClick={showAll} />}
      <Legend />
    </div>
  )
}

interface BarsProps {
  row: ComparedRow
  most: number
  currency: string
}

function Bars({ row, most, currency }: BarsProps) {
  const { money } = useFormat()
  return (
    <tr>
      <th scope="row" className="py-2 pr-4 text-left align-middle">
        <Text size="small" leading="compact" className="break-words">
          {row.label}
        </Text>
      </th>
      <td aria-hidden className="py-2 align-middle">
        <div className="flex flex-col gap-y-1">
          <Bar share={share(row.paid, most)} color={PAID} />
          <Bar share={share(row.simulated, most)} color={SIMULATED} />
        </div>
      </td>
      <Amount text={money(row.paid, currency)} isQuiet />
      <Amount text={money(row.simulated, currency)} />
    </tr>
  )
}

function share(amount: number, most: number): number {
  return most > 0 ? Math.max(0, amount) / most : 0
}

function Bar({ share, color }: { share: number; color: string }) {
  return (
    <div
      className="h-2 rounded-sm"
      style={{
        width: `${share * 100}%`,
        minWidth: share > 0 ? 2 : 0,
        background: color,
      }}
    />
  )
}

function Heading({ text }: { text: string }) {
  return (
    <th scope="col" className="w-24 pl-3 text-right font-normal">
      {text}
    </th>
  )
}

function Amount({ text, isQuiet }: { text: string; isQuiet?: boolean }) {
  return (
    <td className="whitespace-nowrap py-2 pl-3 text-right align-middle">
      <Text
        size="small"
        leading="compact"
        className={isQuiet ? "text-ui-fg-subtle tabular-nums" : "tabular-nums"}
      >
        {text}
      </Text>
    </td>
  )
}

/** Which bar is which; the rows say it in words to whoever does not see them. */
function Legend() {
  const { t } = useTranslation()
  const sides = [
    { color: PAID, text: t("distribution.simulations.paid") },
    { color: SIMULATED, text: t("distribution.simulations.simulated") },
  ]
  return (
    <div aria-hidden className="flex gap-x-4">
      {sides.map(({ color, text }) => (
        <span key={text} className="flex items-center gap-x-2">
          <span
            className="inline-block size-2 rounded-sm"
            style={{ background: color }}
          />
          <Text as="span" size="xsmall" className="text-ui-fg-subtle">
            {text}
          </Text>
        </span>
      ))}
    </div>
  )
}
