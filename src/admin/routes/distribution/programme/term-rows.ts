import type { useTranslation } from "react-i18next"
import type { AdminPlanTerms } from "../../../../api/types"
import { deepestLevel } from "../../../../modules/distribution/domain/chain"

interface Words {
  t: ReturnType<typeof useTranslation>["t"]
  rate: (ppm: number) => string
}

/** The terms as a merchant reads them, a row each. */
export function termRows(terms: AdminPlanTerms, { t, rate }: Words) {
  const excluded = Object.values(terms.excluded).flat().length
  return [
    {
      title: t("distribution.terms.basis"),
      value: t(`distribution.terms.bases.${terms.basis.of}`),
    },
    {
      title: t("distribution.terms.maxLevel"),
      value:
        deepestLevel(terms) === 0
          ? t("distribution.terms.sellerAlone")
          : t("distribution.terms.levels", { count: deepestLevel(terms) }),
    },
    { title: t("distribution.terms.cap"), value: rate(terms.caps.total_ppm) },
    {
      title: t("distribution.terms.hold"),
      value: t("distribution.terms.holdValue", {
        count: terms.hold.days,
        from: t(`distribution.terms.from.${terms.hold.from}`),
      }),
    },
    {
      title: t("distribution.terms.ownPurchase"),
      value: t(`distribution.terms.ownPurchases.${terms.own_purchase}`),
    },
    {
      title: t("distribution.terms.inactiveUpline"),
      value: t(
        `distribution.terms.inactiveUplines.${terms.uplines.unqualified}`
      ),
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
