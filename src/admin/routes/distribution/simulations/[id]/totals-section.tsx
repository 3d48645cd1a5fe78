import { Select, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminCurrencySimulation } from "../../../../../api/types"
import { Section } from "../../../../components/section"
import { useFormat } from "../../../../hooks/use-format"

interface TotalsProps {
  currencies: string[]
  shown: AdminCurrencySimulation
  onCurrency: (currency: string) => void
}

/** What was paid and what the simulated terms come to, in all. */
export function TotalsSection({ currencies, shown, onCurrency }: TotalsProps) {
  const { t } = useTranslation()
  const { money, signedMoney, share } = useFormat()
  const { currency_code, sales, paid, simulated } = shown
  const figures = [
    {
      label: t("distribution.simulations.paid"),
      value: money(paid, currency_code),
      note: t("distribution.simulations.ofSales", {
        share: share(paid, sales),
      }),
    },
    {
      label: t("distribution.simulations.simulated"),
      value: money(simulated, currency_code),
      note: t("distribution.simulations.ofSales", {
        share: share(simulated, sales),
      }),
    },
    {
      label: t("distribution.simulations.change"),
      value: signedMoney(simulated - paid, currency_code),
      note: t("distribution.simulations.ofPaid", {
        share: share(simulated - paid, paid),
      }),
    },
    {
      label: t("distribution.simulations.sales"),
      value: money(sales, currency_code),
      note: t("distribution.simulations.orderCount", { count: shown.orders }),
    },
  ]
  return (
    <Section
      title={t("distribution.simulations.result")}
      aside={
        currencies.length > 1 && (
          <CurrencySelect
            currencies={currencies}
            value={currency_code}
            onChange={onCurrency}
          />
        )
      }
    >
      <dl className="grid grid-cols-2 gap-4 px-6 py-4 lg:grid-cols-4">
        {figures.map(({ label, value, note }) => (
          <div key={label} className="flex flex-col gap-y-1">
            <dt className="text-ui-fg-subtle txt-compact-small">{label}</dt>
            <dd>
              <Text weight="plus" className="tabular-nums">
                {value}
              </Text>
              <Text size="xsmall" className="text-ui-fg-muted tabular-nums">
                {note}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

interface CurrencySelectProps {
  currencies: string[]
  value: string
  onChange: (currency: string) => void
}

function CurrencySelect({ currencies, value, onChange }: CurrencySelectProps) {
  const { t } = useTranslation()
  return (
    <div className="w-28">
      <Select size="small" value={value} onValueChange={onChange}>
        <Select.Trigger aria-label={t("distribution.simulations.currency")}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {currencies.map((currency) => (
            <Select.Item key={currency} value={currency}>
              {currency.toUpperCase()}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
