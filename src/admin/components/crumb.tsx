import { useTranslation } from "react-i18next"
import type { UIMatch } from "react-router-dom"
import { useDistributor } from "../hooks/api/distributors"
import { useDraft } from "../hooks/api/plans"
import { useTier } from "../hooks/api/programme"
import { distributorName } from "../lib/distributor-name"

/** A breadcrumb that says what a key says in the language of the admin. */
export function crumb(key: string) {
  return () => <Translated of={key} />
}

function Translated({ of }: { of: string }) {
  const { t } = useTranslation()
  return <>{t(of)}</>
}

/** The breadcrumb of a distributor's page: its name. */
export function DistributorCrumb({ params }: UIMatch) {
  const { data } = useDistributor(params.id ?? "")
  return data ? <>{distributorName(data.distributor)}</> : null
}

/** The breadcrumb of a tier's page: its name. */
export function TierCrumb({ params }: UIMatch) {
  const { data } = useTier(params.id ?? "")
  return data ? <>{data.tier.name}</> : null
}

/** The breadcrumb of a draft's page: its name. */
export function DraftCrumb({ params }: UIMatch) {
  const { data } = useDraft(params.id ?? "")
  return data ? <>{data.draft.name}</> : null
}
