import type { Explanation } from "../../api/types"
import { useVocabulary } from "./api/plans"

/** What a kind of condition or reward is called; its code where it is not known. */
export function useKindLabel() {
  const { data } = useVocabulary()
  return (code: string): Explanation => {
    const kind = [...(data?.conditions ?? []), ...(data?.rewards ?? [])].find(
      (known) => known.code === code
    )
    return kind?.labels ?? { en: code, zhCN: code }
  }
}
