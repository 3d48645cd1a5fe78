import { LayoutComposer } from "@medusajs/dashboard/components"
import { type UIMatch, useParams } from "react-router-dom"
import { DistributorCrumb } from "../../../../components/crumb"
import { Section } from "../../../../components/section"
import { useDistributor } from "../../../../hooks/api/distributors"
import { BalancesSection } from "./balances-section"
import { CommissionsSection } from "./commissions-section"
import { CouponsSection } from "./coupons-section"
import { DownlineSection } from "./downline-section"
import { OrdersSection } from "./orders-section"
import { PayoutMethodsSection } from "./payout-methods-section"
import { ProfileSection } from "./profile-section"
import { TaxSection } from "./tax-section"
import { UplineSection } from "./upline-section"

const DistributorPage = () => {
  const { id = "" } = useParams()
  const { data, isError, error } = useDistributor(id)
  if (isError && !data) {
    throw error
  }
  if (!data) {
    return <Section title="" isLoading />
  }
  const { distributor } = data
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.distributor.details"
      preferredLayoutId="core:two-column"
      data={distributor}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="distribution:profile">
              <ProfileSection distributor={distributor} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:orders">
              <OrdersSection id={id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:commissions">
              <CommissionsSection id={id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:downline">
              <DownlineSection id={id} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="distribution:balances">
              <BalancesSection id={id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:payout-methods">
              <PayoutMethodsSection id={id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:tax">
              <TaxSection id={id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:upline">
              <UplineSection id={id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:coupons">
              <CouponsSection distributor={distributor} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export default DistributorPage

export const handle = {
  breadcrumb: (match: UIMatch) => <DistributorCrumb {...match} />,
}
