import { useTranslation } from "react-i18next"
import { Section } from "../../../components/section"
import { DisputeRow } from "../../../components/statement/dispute-row"
import { useDisputes } from "../../../hooks/api/statements"

const SHOWN = 5

/** The disputes that wait for an answer, the oldest first; nothing when none do. */
export function DisputesSection() {
  const { t } = useTranslation()
  const { data } = useDisputes({ status: "open", limit: SHOWN })
  return data && data.count > 0 ? (
    <Section title={t("distribution.settlement.work.open_disputes")}>
      {data.disputes.map((dispute) => (
        <DisputeRow key={dispute.id} dispute={dispute} isElsewhere />
      ))}
    </Section>
  ) : null
}
