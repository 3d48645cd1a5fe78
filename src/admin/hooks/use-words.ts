import { useTranslation } from "react-i18next"
import type { Explanation } from "../../api/types"

/** Picks what the API says in both languages by the language of the admin. */
export function useWords() {
  const { i18n } = useTranslation()
  return ({ en, zhCN }: Explanation) => (i18n.language === "zhCN" ? zhCN : en)
}
