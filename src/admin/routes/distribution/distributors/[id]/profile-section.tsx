import { SectionRow } from "@medusajs/dashboard/components"
import { Container, Copy, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminDistributor } from "../../../../../api/types"
import { DistributorLink } from "../../../../components/distributor-link"
import { DistributorStatusBadge } from "../../../../components/status-badge"
import { useFormat } from "../../../../hooks/use-format"
import { distributorName } from "../../../../lib/distributor-name"
import { DistributorActions } from "./distributor-actions"

interface ProfileSectionProps {
  distributor: AdminDistributor
}

/** Who the distributor is, and everything that can be done with it. */
export function ProfileSection({ distributor }: ProfileSectionProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const { sponsor } = distributor
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <Heading>{distributorName(distributor)}</Heading>
        <div className="flex items-center gap-x-4">
          <DistributorStatusBadge status={distributor.status} />
          <DistributorActions distributor={distributor} />
        </div>
      </div>
      {distributor.status_reason && (
        <SectionRow
          title={t("distribution.fields.statusReason")}
          value={distributor.status_reason}
        />
      )}
      <SectionRow
        title={t("distribution.fields.customer")}
        value={<CustomerOf distributor={distributor} />}
      />
      <SectionRow
        title={t("distribution.fields.code")}
        value={<Copied text={distributor.code} />}
      />
      <SectionRow
        title={t("distribution.fields.link")}
        value={<Copied text={distributor.link} />}
      />
      <SectionRow
        title={t("distribution.fields.tier")}
        value={
          <div className="flex flex-wrap items-center gap-x-3">
            <Text size="small" leading="compact">
              {distributor.tier.name}
            </Text>
            <Link
              to={`/distribution/distributors/${distributor.id}/growth`}
              className="text-ui-fg-interactive txt-compact-small"
            >
              {t("distribution.growth.title")}
            </Link>
          </div>
        }
      />
      <SectionRow
        title={t("distribution.fields.sponsor")}
        value={
          sponsor ? (
            <DistributorLink
              id={sponsor.id}
              name={distributorName(sponsor)}
              code={sponsor.code}
            />
          ) : (
            t("distribution.distributor.noSponsor")
          )
        }
      />
      <SectionRow
        title={t("distribution.fields.public")}
        value={t(
          distributor.is_public
            ? "distribution.common.yes"
            : "distribution.common.no"
        )}
      />
      <SectionRow
        title={t("distribution.fields.approved")}
        value={date(distributor.approved_at)}
      />
    </Container>
  )
}

function CustomerOf({ distributor }: ProfileSectionProps) {
  const { t } = useTranslation()
  const { customer } = distributor
  return customer ? (
    <Link
      to={`/customers/${customer.id}`}
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover truncate"
    >
      {customer.email}
    </Link>
  ) : (
    t("distribution.distributor.customerDeleted")
  )
}

function Copied({ text }: { text: string }) {
  return (
    <span className="flex min-w-0 items-center gap-x-2">
      <Text
        as="span"
        size="small"
        leading="compact"
        className="truncate"
        title={text}
      >
        {text}
      </Text>
      <Copy content={text} className="text-ui-fg-muted shrink-0" />
    </span>
  )
}
