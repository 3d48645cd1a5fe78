import { LayoutComposer } from "@medusajs/dashboard/components"
import { type UIMatch, useParams } from "react-router-dom"
import { Section } from "../../../../components/section"
import { usePayoutBatch } from "../../../../hooks/api/payouts"
import { ApprovalSection } from "./approval-section"
import { BatchCrumb } from "./batch-crumb"
import { BatchSection } from "./batch-section"
import { PayoutsSection } from "./payouts-section"

const PayoutBatchPage = () => {
  const { id = "" } = useParams()
  const { data, isError, error } = usePayoutBatch(id)
  if (isError && !data) {
    throw error
  }
  if (!data) {
    return <Section title="" isLoading />
  }
  const batch = data.payout_batch
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.payout.details"
      preferredLayoutId="core:two-column"
      data={batch}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="distribution:payout-batch">
              <BatchSection batch={batch} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:batch-payouts">
              <PayoutsSection batch={batch} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <LayoutComposer.Entry id="distribution:batch-approval">
            <ApprovalSection batch={batch} />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

export default PayoutBatchPage

export const handle = {
  breadcrumb: (match: UIMatch) => <BatchCrumb {...match} />,
}
