import { SectionRow } from "@medusajs/dashboard/components"
import { XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type {
  AdminCurrencyRate,
  AdminGrowthSettings,
} from "../../../../api/types"
import { EditLink } from "../../../components/edit-link"
import { Section } from "../../../components/section"
import {
  useCurrencyRates,
  useGrowthSettings,
  useRemoveCurrencyRate,
} from "../../../hooks/api/growth"
import { useAskDelete } from "../../../hooks/use-ask-delete"
import { useFormat } from "../../../hooks/use-format"

/** When tiers are evaluated, how far they move, and how currencies are compared. */
export function GrowthSettingsSection() {
  const { t } = useTranslation()
  const { data, isPending, isError } = useGrowthSettings()
  return (
    <Section
      title={t("distribution.growth.settings.title")}
      aside={<EditLink to="growth" />}
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {data && <Rows settings={data.settings} />}
      {data?.settings.reference_currency && (
        <Rates reference={data.settings.reference_currency} />
      )}
    </Section>
  )
}

function Rows({ settings }: { settings: AdminGrowthSettings }) {
  const { t } = useTranslation()
  const steps = (count: number | null) =>
    count === null
      ? t("distribution.growth.settings.anySteps")
      : t("distribution.growth.settings.steps", { count })
  const rows: [key: string, value: string][] = [
    [
      "daily",
      t(
        settings.evaluates_daily
          ? "distribution.growth.settings.everyDay"
          : "distribution.growth.settings.onRequest"
      ),
    ],
    ["stepsUp", steps(settings.max_steps_up)],
    ["stepsDown", steps(settings.max_steps_down)],
    [
      "currency",
      settings.reference_currency?.toUpperCase() ??
        t("distribution.growth.settings.perCurrency"),
    ],
    ["slipping", `${settings.slipping_percent} %`],
    ["close", `${settings.close_percent} %`],
  ]
  return (
    <>
      {rows.map(([key, value]) => (
        <SectionRow
          key={key}
          title={t(`distribution.growth.settings.${key}`)}
          value={value}
        />
      ))}
      {settings.is_recounting && (
        <Text size="small" className="text-ui-tag-orange-text px-6 py-4">
          {t("distribution.growth.settings.recounting")}
        </Text>
      )}
    </>
  )
}

function Rates({ reference }: { reference: string }) {
  const { t } = useTranslation()
  const { data } = useCurrencyRates()
  const rates = data?.currency_rates ?? []
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-center justify-between">
        <Text size="small" leading="compact" weight="plus">
          {t("distribution.growth.rates.title")}
        </Text>
        <Button size="small" variant="secondary" asChild>
          <Link to="rate">{t("distribution.growth.rates.add")}</Link>
        </Button>
      </div>
      {rates.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("distribution.growth.rates.empty")}
        </Text>
      )}
      <ul className="flex flex-col gap-y-2">
        {rates.map((rate) => (
          <RateRow
            key={`${rate.currency_code} ${rate.from_day}`}
            rate={rate}
            reference={reference}
          />
        ))}
      </ul>
    </div>
  )
}

interface RateRowProps {
  rate: AdminCurrencyRate
  reference: string
}

function RateRow({ rate, reference }: RateRowProps) {
  const { t } = useTranslation()
  const { date } = useFormat()
  const ask = useAskDelete()
  const { mutateAsync } = useRemoveCurrencyRate()
  const which = {
    currency: rate.currency_code.toUpperCase(),
    day: date(rate.from_day),
  }
  const remove = () =>
    ask({
      title: t("distribution.growth.rates.delete.title", which),
      description: t("distribution.growth.rates.delete.description"),
      label: t("distribution.growth.rates.delete.label"),
      done: t("distribution.growth.rates.delete.done", which),
      remove: () => mutateAsync(rate),
    })
  return (
    <li className="flex items-center justify-between gap-x-2">
      <span className="txt-small tabular-nums">
        {t("distribution.growth.rates.one", {
          ...which,
          rate: rate.rate,
          reference: reference.toUpperCase(),
        })}
      </span>
      <IconButton
        size="2xsmall"
        variant="transparent"
        aria-label={t("distribution.growth.rates.removeOf", which)}
        onClick={() => void remove()}
      >
        <XMarkMini />
      </IconButton>
    </li>
  )
}
