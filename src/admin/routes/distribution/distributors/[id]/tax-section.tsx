import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import type { TaxProfile } from "../../../../../api/types"
import { EditLink } from "../../../../components/edit-link"
import { EmptyRow } from "../../../../components/empty-row"
import { Section } from "../../../../components/section"
import { useTaxProfile } from "../../../../hooks/api/payout-methods"

/** What a distributor told for tax. */
export function TaxSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data, isPending, isError } = useTaxProfile(id)
  const profile = data?.tax_profile
  return (
    <Section
      title={t("distribution.tax.title")}
      aside={<EditLink to={`/distribution/distributors/${id}/tax`} />}
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {profile ? (
        <TaxRows profile={profile} />
      ) : (
        <EmptyRow text={t("distribution.tax.empty")} />
      )}
    </Section>
  )
}

function TaxRows({ profile }: { profile: TaxProfile }) {
  const { t } = useTranslation()
  return (
    <>
      <SectionRow
        title={t("distribution.tax.kind")}
        value={t(`distribution.tax.kinds.${profile.kind ?? "unknown"}`)}
      />
      <SectionRow
        title={t("distribution.tax.legalName")}
        value={profile.legal_name ?? "–"}
      />
      <SectionRow
        title={t("distribution.tax.country")}
        value={profile.country_code?.toUpperCase() ?? "–"}
      />
      <SectionRow
        title={t("distribution.tax.address")}
        value={profile.address ?? "–"}
      />
      <SectionRow
        title={t("distribution.tax.taxId")}
        value={profile.tax_id_hint ?? "–"}
      />
      <SectionRow
        title={t("distribution.tax.vat")}
        value={
          profile.is_vat_registered
            ? (profile.vat_number ?? t("distribution.common.yes"))
            : t("distribution.common.no")
        }
      />
    </>
  )
}
