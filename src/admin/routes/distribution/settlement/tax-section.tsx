import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminWithholdingRule } from "../../../../api/types"
import { EditLink } from "../../../components/edit-link"
import { EmptyRow } from "../../../components/empty-row"
import { Section } from "../../../components/section"
import { useSettlementSettings } from "../../../hooks/api/settlement"
import { useFormat } from "../../../hooks/use-format"

type Rule = Pick<
  AdminWithholdingRule,
  "name" | "kinds" | "countries" | "rate_ppm"
>

/** What is withheld, and how VAT is reckoned. */
export function TaxSection() {
  const { t } = useTranslation()
  const { data, isPending, isError } = useSettlementSettings()
  const settings = data?.settings
  return (
    <Section
      title={t("distribution.settlement.tax.title")}
      aside={<EditLink to="tax" />}
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      <Rules
        title={t("distribution.settlement.tax.withholding")}
        empty={t("distribution.settlement.tax.withholdingEmpty")}
        rules={settings?.withholding_rules ?? []}
      />
      <Rules
        title={t("distribution.settlement.tax.vat")}
        empty={t("distribution.settlement.tax.vatEmpty")}
        rules={settings?.vat_rules ?? []}
      />
    </Section>
  )
}

interface RulesProps {
  title: string
  empty: string
  rules: readonly Rule[]
}

function Rules({ title, empty, rules }: RulesProps) {
  const textOf = useRuleText()
  if (rules.length === 0) {
    return <EmptyRow text={empty} />
  }
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      {rules.map((rule, index) => (
        <div key={index}>
          <Text size="small" leading="compact">
            {rule.name}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {textOf(rule)}
          </Text>
        </div>
      ))}
    </div>
  )
}

/** The rate of a rule and whom it is for. */
function useRuleText() {
  const { t } = useTranslation()
  const { rate } = useFormat()
  return ({ rate_ppm, kinds, countries }: Rule) => {
    const whom = (kinds ?? ["everybody"]).map((kind) =>
      t(`distribution.settlement.tax.kind.${kind}`)
    )
    const where = (countries ?? []).map((country) => country.toUpperCase())
    return t("distribution.settlement.tax.value", {
      rate: rate(rate_ppm),
      whom: [...whom, ...where].join(", "),
    })
  }
}
