import { Button, Container, Heading, Select, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type {
  AdminDistributor,
  GrowthResult,
} from "../../../../../../api/types"
import {
  type ResultScope,
  resultScopes,
} from "../../../../../../modules/distribution/domain/growth/metrics"
import { EmptyRow } from "../../../../../components/empty-row"
import { MonthBars } from "../../../../../components/growth/month-bars"
import { SectionContent } from "../../../../../components/section"
import { useDistributorResults } from "../../../../../hooks/api/growth"
import { distributorName } from "../../../../../lib/distributor-name"
import { monthsBack, today } from "../../../../../lib/growth/months"
import { useFormat } from "../../../../../hooks/use-format"

/** The months that are shown. */
export const MONTHS = 12

/** What the distributor, its recruits and its team brought, month by month. */
export function ResultsSection({
  distributor,
}: {
  distributor: AdminDistributor
}) {
  const { t } = useTranslation()
  const [scope, setScope] = useState<ResultScope>("own")
  const { data, isPending, isError } = useDistributorResults(distributor.id, {
    from: monthsBack(MONTHS - 1),
    to: today(),
    by: "month",
  })
  const results = data?.results.filter((result) => result.scope === scope) ?? []
  const currencies = [
    ...new Set(results.map(({ currency_code }) => currency_code)),
  ]
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div>
          <Heading>{distributorName(distributor)}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("distribution.growth.results.subtitle")}
          </Text>
        </div>
        <div className="flex items-center gap-x-2">
          <Select
            size="small"
            value={scope}
            onValueChange={(value) => setScope(value as ResultScope)}
          >
            <Select.Trigger
              aria-label={t("distribution.growth.results.whose")}
              className="w-fit"
            >
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {resultScopes.map((one) => (
                <Select.Item key={one} value={one}>
                  {t(`distribution.growth.scopes.${one}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          <Button size="small" variant="secondary" asChild>
            <Link to="export">{t("distribution.contests.export")}</Link>
          </Button>
        </div>
      </div>
      <SectionContent isLoading={isPending} isUnreadable={isError && !data}>
        {currencies.map((currency) => (
          <OfCurrency
            key={currency}
            currency={currency}
            results={results.filter((row) => row.currency_code === currency)}
          />
        ))}
        {data && currencies.length === 0 && (
          <EmptyRow text={t("distribution.growth.results.empty")} />
        )}
      </SectionContent>
    </Container>
  )
}

const counted = ["orders", "units", "new_customers", "repeat_orders"] as const

const amounts = ["net", "returned", "commission"] as const

function OfCurrency({
  currency,
  results,
}: {
  currency: string
  results: GrowthResult[]
}) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const total = (key: (typeof counted)[number] | (typeof amounts)[number]) =>
    results.reduce((sum, row) => sum + row[key], 0)
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
        {amounts.map((key) => (
          <Figure
            key={key}
            label={t(`distribution.growth.measures.${key}`)}
            value={money(total(key), currency)}
          />
        ))}
        {counted.map((key) => (
          <Figure
            key={key}
            label={t(`distribution.growth.measures.${key}`)}
            value={String(total(key))}
          />
        ))}
      </dl>
      <MonthBars
        caption={t("distribution.growth.results.byMonth")}
        months={results.flatMap(({ day, net }) =>
          day ? [{ day, value: net, text: money(net, currency) }] : []
        )}
      />
    </div>
  )
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt className="text-ui-fg-subtle txt-compact-xsmall">{label}</dt>
      <dd className="txt-compact-medium-plus tabular-nums">{value}</dd>
    </div>
  )
}
