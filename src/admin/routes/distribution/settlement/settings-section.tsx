import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import type { AdminSettlementSettings } from "../../../../api/types"
import { EditLink } from "../../../components/edit-link"
import { Section } from "../../../components/section"
import { useSettlementSettings } from "../../../hooks/api/settlement"
import { useAmountsText } from "../../../hooks/use-amounts-text"
import { useFormat } from "../../../hooks/use-format"

/** How balances are settled and paid. */
export function SettlementSettingsSection() {
  const { t } = useTranslation()
  const { data, isPending, isError } = useSettlementSettings()
  return (
    <Section
      title={t("distribution.settlement.settings.title")}
      aside={<EditLink to="settings" />}
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {data && <Rows settings={data.settings} />}
    </Section>
  )
}

function Rows({ settings }: { settings: AdminSettlementSettings }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const amounts = useAmountsText()
  const { cycle, next_cut_offs } = settings
  const days = (count: number) => t("distribution.common.days", { count })
  const yesOrNo = (is: boolean) =>
    t(is ? "distribution.common.yes" : "distribution.common.no")
  const rows: [key: string, value: string][] = [
    ["cycle", t(`distribution.settlement.cycles.${cycle}`)],
    [
      "nextCutOff",
      cycle === "on_request" ? "–" : dateTime(next_cut_offs[cycle]),
    ],
    ["timeZone", settings.time_zone],
    ["netDays", days(settings.net_days)],
    ["reviewDays", days(settings.review_days)],
    ["autoIssue", yesOrNo(settings.auto_issue)],
    ["autoApprove", yesOrNo(settings.auto_approve)],
    ["minimums", amounts(settings.minimums)],
    ["fees", amounts(settings.fees)],
    ["secondApproval", amounts(settings.second_approval_above)],
    ["coolingOff", days(settings.cooling_off_days)],
  ]
  return rows.map(([key, value]) => (
    <SectionRow
      key={key}
      title={t(`distribution.settlement.settings.${key}`)}
      value={value}
    />
  ))
}
