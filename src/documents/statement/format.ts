import { DateTime } from "luxon"
import { toMajor } from "../../modules/distribution/domain/money"
import {
  type Language,
  LANGUAGE_TAGS,
  type StatementDocument,
} from "./statement-document"

const MINUS = "\u2212"

/** Minor units as people read them: "−12,345.60". */
export function amountText(minorUnits: string, digits: number): string {
  const [whole = "", fraction] = toMajor(BigInt(minorUnits), digits).split(".")
  const grouped = whole.replace("-", MINUS).replace(/\B(?=(\d{3})+$)/g, ",")
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

const dayFormats: Record<Language, string> = {
  en: "d LLL yyyy",
  zhCN: "yyyy-MM-dd",
}

export function dayText(at: Date, zone: string, language: Language): string {
  return DateTime.fromJSDate(at, { zone })
    .setLocale("en")
    .toFormat(dayFormats[language])
}

/** From the first day to the last; without a first where there was no statement before. */
export function periodText(
  { startsAt, endsAt, timeZone }: StatementDocument,
  language: Language
): string {
  const last = dayText(new Date(endsAt.getTime() - 1), timeZone, language)
  return startsAt ? `${dayText(startsAt, timeZone, language)} – ${last}` : last
}

/** What a country is called. */
export function countryText(code: string, language: Language): string {
  const names = new Intl.DisplayNames([LANGUAGE_TAGS[language]], {
    type: "region",
  })
  return names.of(code.toUpperCase()) ?? code
}
