import { useTranslation } from "react-i18next"

interface Named {
  name: string
}

/** Who is meant by tiers and distributors; everybody, where none is named. */
export function useAudienceText() {
  const { t } = useTranslation()
  return (
    { tiers, distributors }: { tiers: Named[]; distributors: Named[] },
    everybody: string
  ): string => {
    const byName = listed(distributors)
    if (tiers.length === 0) {
      return byName || everybody
    }
    return byName
      ? t("distribution.growth.membersAnd", { tiers: listed(tiers), byName })
      : t("distribution.growth.members", { tiers: listed(tiers) })
  }
}

function listed(things: Named[]): string {
  return things.map(({ name }) => name).join(", ")
}
