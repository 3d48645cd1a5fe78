import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Navigate, useSearchParams } from "react-router-dom"
import { usePayout } from "../../../../../hooks/api/payouts"
import { usePayoutText } from "../use-payout-text"
import { PayoutRows } from "./payout-rows"
import { PayoutSteps } from "./payout-steps"

/** Everything that is known of a payout. */
const PayoutDrawer = () => {
  const { t } = useTranslation()
  const [params] = useSearchParams()
  const id = params.get("payout") ?? ""
  const { data, isError } = usePayout(id)
  const textOf = usePayoutText()
  if (!id || isError) {
    return <Navigate to=".." replace />
  }
  const payout = data?.payout
  return (
    <RouteDrawer>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{t("distribution.payouts.one")}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description className="text-ui-fg-subtle txt-compact-small">
          {payout ? textOf(payout) : ""}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      <RouteDrawer.Body className="flex flex-col gap-y-6 overflow-auto">
        {payout && (
          <>
            <PayoutRows payout={payout} />
            <PayoutSteps payout={payout} />
          </>
        )}
      </RouteDrawer.Body>
    </RouteDrawer>
  )
}

export default PayoutDrawer
