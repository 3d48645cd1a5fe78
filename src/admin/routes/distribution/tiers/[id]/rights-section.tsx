import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminTier } from "../../../../../api/types"
import { rightCodes } from "../../../../../modules/distribution/domain/growth/rights"
import { EditLink } from "../../../../components/edit-link"
import { Section } from "../../../../components/section"
import { useNames } from "../../../../hooks/api/names"

/** What the tier's members may do, and whose prices they have. */
export function RightsSection({ tier }: { tier: AdminTier }) {
  const { t } = useTranslation()
  const groupId = tier.customer_group_id
  const { names } = useNames("customer_group", groupId ? [groupId] : [])
  return (
    <Section
      title={t("distribution.growth.rightsTitle")}
      aside={<EditLink to="rights" />}
    >
      {rightCodes.map((right) => (
        <SectionRow
          key={right}
          title={t(`distribution.growth.rights.${right}`)}
          value={t(
            tier.rights[right]
              ? "distribution.common.yes"
              : "distribution.common.no"
          )}
        />
      ))}
      <SectionRow
        title={t("distribution.growth.fields.customerGroup")}
        value={
          groupId ? (
            <Link
              to={`/customer-groups/${groupId}`}
              className="text-ui-fg-interactive"
            >
              {names.get(groupId) ?? groupId}
            </Link>
          ) : (
            t("distribution.growth.noGroup")
          )
        }
      />
    </Section>
  )
}
