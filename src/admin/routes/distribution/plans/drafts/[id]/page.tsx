import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { type UIMatch, useParams } from "react-router-dom"
import { DraftCrumb } from "../../../../../components/crumb"
import { Section } from "../../../../../components/section"
import { useCurrencies } from "../../../../../hooks/api/names"
import { useDraft } from "../../../../../hooks/api/plans"
import { useTiers } from "../../../../../hooks/api/programme"
import { DraftEditor } from "./draft-editor"

/** Edits one draft of the plan. */
const DraftPage = () => {
  const { id = "" } = useParams()
  const { t } = useTranslation()
  const draft = useDraft(id)
  const tiers = useTiers()
  const currencies = useCurrencies()
  if (draft.data && tiers.data && currencies.data) {
    return (
      <DraftEditor
        key={id}
        draft={draft.data.draft}
        tiers={tiers.data.tiers}
        currencies={currencies.data}
      />
    )
  }
  return draft.isError || tiers.isError || currencies.isError ? (
    <Section title={t("distribution.plans.drafts.one")} isUnreadable />
  ) : (
    <Skeleton className="h-96 w-full rounded-lg" />
  )
}

export default DraftPage

export const handle = {
  breadcrumb: (match: UIMatch) => <DraftCrumb {...match} />,
}
