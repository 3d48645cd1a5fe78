import { useTranslation } from "react-i18next"
import type { UIMatch } from "react-router-dom"
import { usePayoutBatch } from "../../../../hooks/api/payouts"

/** The breadcrumb of a batch's page: its number. */
export function BatchCrumb({ params }: UIMatch) {
  const { t } = useTranslation()
  const { data } = usePayoutBatch(params.id ?? "")
  return data ? (
    <>
      {t("distribution.payouts.batchNumber", {
        number: data.payout_batch.number,
      })}
    </>
  ) : null
}
