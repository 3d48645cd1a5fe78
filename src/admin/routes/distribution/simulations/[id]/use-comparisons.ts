import { useTranslation } from "react-i18next"
import type { AdminCurrencySimulation } from "../../../../../api/types"
import type { ComparedRow } from "../../../../components/simulation/bar-comparison"

interface Comparison {
  id: string
  title: string
  rows: ComparedRow[]
}

/** What is shown as bars, the names of today beside the amounts; what has no row is left out. */
export function useComparisons(shown: AdminCurrencySimulation): Comparison[] {
  const { t } = useTranslation()
  const levels = shown.by_level.map(({ level, ...sides }) => ({
    key: `${level}`,
    label:
      level === 0
        ? t("distribution.common.seller")
        : t("distribution.common.level", { level }),
    ...sides,
  }))
  const tiers = shown.by_tier.map(({ tier_id, tier_name, ...sides }) => ({
    key: tier_id,
    label: tier_name ?? t("distribution.simulations.deletedTier"),
    ...sides,
  }))
  const categories = shown.by_category.map(
    ({ category_id, category_name, ...sides }) => ({
      key: category_id ?? "",
      label:
        category_id === null
          ? t("distribution.simulations.noCategory")
          : (category_name ?? t("distribution.simulations.deletedCategory")),
      ...sides,
    })
  )
  return [
    {
      id: "levels",
      title: t("distribution.simulations.byLevel"),
      rows: levels,
    },
    { id: "tiers", title: t("distribution.simulations.byTier"), rows: tiers },
    {
      id: "categories",
      title: t("distribution.simulations.byCategory"),
      rows: categories,
    },
  ].filter(({ rows }) => rows.length > 0)
}
