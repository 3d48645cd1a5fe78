import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  ExplainedBeneficiary,
  OrderExplanationResponse,
} from "../../../api/types"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { DistributorLink } from "../distributor-link"
import { EmptyRow } from "../empty-row"
import { ExplainedLines } from "./explained-lines"

/** What everybody earns from an order, and why, line by line. */
export function Explained({
  explained,
}: {
  explained: OrderExplanationResponse
}) {
  const words = useWords()
  const { beneficiaries, reason_words } = explained
  return (
    <>
      {reason_words && <EmptyRow text={words(reason_words)} />}
      {beneficiaries.map((beneficiary) => (
        <Beneficiary
          key={`${beneficiary.level}:${beneficiary.distributor.id}`}
          beneficiary={beneficiary}
          explained={explained}
        />
      ))}
    </>
  )
}

interface BeneficiaryProps {
  beneficiary: ExplainedBeneficiary
  explained: OrderExplanationResponse
}

function Beneficiary({ beneficiary, explained }: BeneficiaryProps) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const words = useWords()
  const { distributor, level, tier_name, amount, unpaid } = beneficiary
  const standing =
    level === 0
      ? t("distribution.common.seller")
      : t("distribution.common.level", { level })
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4">
      <div className="flex items-center justify-between gap-x-2">
        <DistributorLink {...distributor} />
        <Text
          size="small"
          leading="compact"
          weight="plus"
          className="shrink-0 tabular-nums"
        >
          {money(amount, explained.currency_code)}
        </Text>
      </div>
      <Text size="xsmall" className="text-ui-fg-muted">
        {[standing, tier_name].filter(Boolean).join(" · ")}
      </Text>
      {unpaid && (
        <Text size="xsmall" className="text-ui-fg-subtle text-pretty">
          {words(unpaid)}
        </Text>
      )}
      <ExplainedLines
        explained={explained}
        distributorId={distributor.id}
        level={level}
      />
    </div>
  )
}
