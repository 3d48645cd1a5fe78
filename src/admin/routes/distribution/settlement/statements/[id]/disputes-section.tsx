import { useTranslation } from "react-i18next"
import type { AdminStatement } from "../../../../../../api/types"
import { Section } from "../../../../../components/section"
import { DisputeRow } from "../../../../../components/statement/dispute-row"

/** What its distributor objected to; nothing when it did not. */
export function DisputesSection({
  statement: { disputes },
}: {
  statement: AdminStatement
}) {
  const { t } = useTranslation()
  return disputes.length > 0 ? (
    <Section title={t("distribution.disputes.title")}>
      {disputes.map((dispute) => (
        <DisputeRow key={dispute.id} dispute={dispute} />
      ))}
    </Section>
  ) : null
}
