import { useTranslation } from "react-i18next"
import { languageTag } from "../../lib/language-tag"

interface MonthBarsProps {
  caption: string
  months: { day: string; value: number; text: string }[]
}

/** Of the month and of the amount; the bars have the rest. */
const NARROW = "7rem"

const BAR = "var(--tag-blue-icon)"

/** A bar for each month, with its amount: a table, so that it can be read out too. */
export function MonthBars({ caption, months }: MonthBarsProps) {
  const { i18n } = useTranslation()
  const most = Math.max(0, ...months.map(({ value }) => value))
  const name = new Intl.DateTimeFormat(languageTag(i18n.language), {
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  })
  return (
    <table className="w-full table-fixed">
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        <col style={{ width: NARROW }} />
        <col />
        <col style={{ width: NARROW }} />
      </colgroup>
      <tbody>
        {months.map(({ day, value, text }) => (
          <tr key={day}>
            <th
              scope="row"
              className="text-ui-fg-subtle txt-compact-small py-1 pr-3 text-left font-normal"
            >
              {name.format(new Date(day))}
            </th>
            <td aria-hidden className="py-1">
              <div
                className="h-3 rounded-sm"
                style={{
                  width: `${most > 0 ? Math.max(0, (value / most) * 100) : 0}%`,
                  background: BAR,
                }}
              />
            </td>
            <td className="txt-compact-small py-1 pl-3 text-right tabular-nums">
              {text}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
