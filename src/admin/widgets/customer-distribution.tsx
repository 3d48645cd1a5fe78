import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type {
  AdminCustomer,
  DetailWidgetProps,
} from "@medusajs/framework/types"
import { SectionRow } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminDistributor, AdminReferral } from "../../api/types"
import { DistributorLink } from "../components/distributor-link"
import { EmptyRow } from "../components/empty-row"
import { Section } from "../components/section"
import { DistributorStatusBadge } from "../components/status-badge"
import { useCustomerDistribution } from "../hooks/api/records"
import { useFormat } from "../hooks/use-format"
import { distributorName } from "../lib/distributor-name"

/** On a customer: who referred it, and the distributor it is or can become. */
const CustomerDistribution = ({
  data: customer,
}: DetailWidgetProps<AdminCustomer>) => {
  const { t } = useTranslation()
  const { data, isPending, isError } = useCustomerDistribution(customer.id)
  return (
    <Section
      title={t("distribution.customer.title")}
      aside={data && !data.distributor && <Enrol customerId={customer.id} />}
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {data && <Referred referral={data.referral} />}
      {data?.distributor && <Own distributor={data.distributor} />}
    </Section>
  )
}

export default CustomerDistribution

function Enrol({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to={`/distribution/create?customer_id=${customerId}`}>
        {t("distribution.customer.enrol")}
      </Link>
    </Button>
  )
}

function Referred({ referral }: { referral: AdminReferral | null }) {
  const { t } = useTranslation()
  const { date } = useFormat()
  if (!referral) {
    return <EmptyRow text={t("distribution.customer.notReferred")} />
  }
  return (
    <>
      <SectionRow
        title={t("distribution.customer.referredBy")}
        value={<DistributorLink {...referral.distributor} />}
      />
      <SectionRow
        title={t("distribution.customer.since")}
        value={t("distribution.customer.sinceValue", {
          date: date(referral.created_at),
          evidence: t(`distribution.evidence.${referral.evidence}`),
        })}
      />
      {referral.expires_at && (
        <SectionRow
          title={t("distribution.customer.expires")}
          value={date(referral.expires_at)}
        />
      )}
    </>
  )
}

function Own({ distributor }: { distributor: AdminDistributor }) {
  const { t } = useTranslation()
  return (
    <>
      <SectionRow
        title={t("distribution.customer.isDistributor")}
        value={
          <DistributorLink
            id={distributor.id}
            name={distributorName(distributor)}
            code={distributor.code}
          />
        }
      />
      <SectionRow
        title={t("distribution.fields.status")}
        value={<DistributorStatusBadge status={distributor.status} />}
      />
    </>
  )
}

export const config = defineWidgetConfig({
  id: "distribution:customer",
  zone: "customer.details.side.after",
})
