import type { useTranslation } from "react-i18next"
import type { AdminPlanTerms } from "../../../api/types"
import { deepestLevel } from "../../../modules/distribution/domain/chain"
import { ratedLevels } from "../rated-levels"

interface Words {
  t: ReturnType<typeof useTranslation>["t"]
  rate: (ppm: number) => string
  money: (amount: number, currency: string) => string
  tiers: NamedTier[]
}

interface NamedTier {
  id: string
  name: string
}

interface Row {
  title: string
  value: string
}

/** A plan as a merchant reads it, a row each. */
export function planRows(terms: AdminPlanTerms, words: Words): Row[] {
  return [
    ...payingRows(terms, words),
    ...rateRows(terms, words),
    ...limitRows(terms, words),
    ...remainingRows(terms, words),
  ]
}

function payingRows(terms: AdminPlanTerms, { t }: Words): Row[] {
  const deepest = deepestLevel(terms)
  return [
    {
      title: t("distribution.plans.pays.mode"),
      value: t(`distribution.plans.pays.modes.${terms.mode}.label`),
    },
    {
      title: t("distribution.terms.maxLevel"),
      value:
        deepest === 0
          ? t("distribution.terms.sellerAlone")
          : t("distribution.terms.levels", { count: deepest }),
    },
    { title: t("distribution.terms.basis"), value: basisWords(terms, t) },
  ]
}

/** What a percentage is taken of, with what is counted besides. */
function basisWords({ basis }: AdminPlanTerms, t: Words["t"]): string {
  const counted = (["tax", "shipping", "gift_cards"] as const).filter(
    (part) => basis[part]
  )
  return [
    t(`distribution.plans.counts.ofs.${basis.of}.label`),
    ...counted.map((part) => t(`distribution.plans.counts.${part}`)),
  ].join("\n")
}

/** The rates of each tier, from the seller upwards. */
function rateRows(terms: AdminPlanTerms, { t, rate, tiers }: Words): Row[] {
  const levels = ratedLevels(terms)
  const lines = tiers.map(({ id, name }) => {
    const rates = levels.map((level) => rate(terms.rates_ppm[id]?.[level] ?? 0))
    return t("distribution.plans.summary.rates", {
      tier: name,
      rates: rates.join(" · "),
    })
  })
  return lines.length > 0
    ? [
        {
          title: t("distribution.plans.summary.byLevel"),
          value: lines.join("\n"),
        },
      ]
    : []
}

function limitRows(terms: AdminPlanTerms, { t, rate, money }: Words): Row[] {
  const { caps } = terms
  const amounts = (byCurrency: Record<string, string>) =>
    Object.entries(byCurrency)
      .map(([currency, amount]) => money(Number(amount), currency))
      .join(", ")
  const scoped = (["line", "order", "customer"] as const).flatMap((scope) =>
    Object.keys(caps[scope]).length > 0
      ? [
          {
            title: t(`distribution.plans.caps.${scope}`),
            value: amounts(caps[scope]),
          },
        ]
      : []
  )
  return [
    { title: t("distribution.terms.cap"), value: rate(caps.total_ppm) },
    ...(caps.margin_ppm === null
      ? []
      : [
          {
            title: t("distribution.plans.caps.margin"),
            value: rate(caps.margin_ppm),
          },
        ]),
    ...scoped,
    ...(caps.period
      ? [
          {
            title: t("distribution.plans.caps.period"),
            value: `${amounts(caps.period.amounts)} (${t(`distribution.plans.caps.periods.${caps.period.every}`)})`,
          },
        ]
      : []),
  ]
}

function remainingRows(terms: AdminPlanTerms, { t }: Words): Row[] {
  const { duration, hold, uplines } = terms
  const excluded = Object.values(terms.excluded).flat().length
  const limits = [
    duration.orders &&
      t("distribution.plans.summary.orders", { count: duration.orders }),
    duration.months &&
      t("distribution.plans.summary.months", { count: duration.months }),
  ].filter(Boolean)
  return [
    {
      title: t("distribution.terms.inactiveUpline"),
      value: t(`distribution.terms.inactiveUplines.${uplines.unqualified}`),
    },
    {
      title: t("distribution.plans.duration.title"),
      value: limits.join(", ") || t("distribution.plans.summary.withoutLimit"),
    },
    {
      title: t("distribution.terms.ownPurchase"),
      value: t(`distribution.terms.ownPurchases.${terms.own_purchase}`),
    },
    {
      title: t("distribution.terms.hold"),
      value: t("distribution.terms.holdValue", {
        count: hold.days,
        from: t(`distribution.terms.from.${hold.from}`),
      }),
    },
    {
      title: t("distribution.terms.refund"),
      value: t(`distribution.terms.refunds.${terms.refund_without_return}`),
    },
    {
      title: t("distribution.terms.excluded"),
      value:
        excluded === 0
          ? t("distribution.terms.nothingExcluded")
          : t("distribution.terms.excludedValue", { count: excluded }),
    },
  ]
}
