import { inUtc } from "../moment"
import { together, type Words } from "./words"

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")

/** A moment as people write it, in UTC: "1 Mar 2026", with the time when it is not midnight. */
export function momentWords(iso: string): Words {
  const [date = "", clock = ""] = inUtc(iso).split("T")
  const [year, month = "1", day = "1"] = date.split("-")
  const time = clock.slice(0, 5)
  const at = time === "00:00" ? "" : ` ${time} UTC`
  return {
    en: `${+day} ${MONTHS[+month - 1]} ${year}${at}`,
    zhCN: `${year}年${+month}月${+day}日${at}`,
  }
}

/** An amount of a plan: "12.50 USD". */
export function amountWords(amount: string, currency: string): string {
  return `${amount} ${currency.toUpperCase()}`
}

/** Amounts by currency, of which an order meets one: "10 USD or 9 EUR". */
export function amountsWords(amounts: Readonly<Record<string, string>>): Words {
  const each = Object.entries(amounts).map(([currency, amount]) =>
    amountWords(amount, currency)
  )
  return each.length === 0
    ? { en: "no amount", zhCN: "未设金额" }
    : { en: each.join(" or "), zhCN: each.join("或") }
}

/** From when until when; null when always. */
export function datesWords(
  from: string | null,
  until: string | null
): Words | null {
  const parts = [
    ...(from ? [begins(from)] : []),
    ...(until ? [ends(until)] : []),
  ]
  return parts.length > 0 ? together(parts, { en: " ", zhCN: "" }) : null
}

function begins(from: string): Words {
  const { en, zhCN } = momentWords(from)
  return { en: `from ${en}`, zhCN: `自${zhCN}起` }
}

function ends(until: string): Words {
  const { en, zhCN } = momentWords(until)
  return { en: `until ${en}`, zhCN: `至${zhCN}止` }
}
