import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { Balance } from "../../../../../api/types"
import { EmptyRow } from "../../../../components/empty-row"
import { Section } from "../../../../components/section"
import { useBalances } from "../../../../hooks/api/distributors"
import { useFormat } from "../../../../hooks/use-format"

/** What the distributor has, by currency and by how far each sale has come. */
export function BalancesSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data, isPending, isError } = useBalances(id)
  const balances = data?.balances ?? []
  return (
    <Section
      title={t("distribution.balances.title")}
      aside={<MoneyLink id={id} />}
      isLoading={isPending}
      isUnreadable={isError && !data}
    >
      {balances.map((balance) => (
        <Buckets key={balance.currency_code} balance={balance} />
      ))}
      {balances.length === 0 && (
        <EmptyRow text={t("distribution.balances.empty")} />
      )}
    </Section>
  )
}

function MoneyLink({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to={`/distribution/distributors/${id}/money`}>
        {t("distribution.money.title")}
      </Link>
    </Button>
  )
}

const buckets = ["available", "held", "pending", "stated", "paying"] as const

function Buckets({ balance }: { balance: Balance }) {
  const { t } = useTranslation()
  const { money } = useFormat()
  return (
    <dl className="flex flex-col gap-y-2 px-6 py-4">
      {buckets.map((bucket) => (
        <div key={bucket} className="flex items-center justify-between gap-x-4">
          <dt className="text-ui-fg-subtle txt-compact-small">
            {t(`distribution.money.buckets.${bucket}`)}
          </dt>
          <dd>
            <Text
              size="small"
              leading="compact"
              weight={bucket === "available" ? "plus" : "regular"}
              className={
                balance[bucket] < 0
                  ? "text-ui-fg-error tabular-nums"
                  : "tabular-nums"
              }
            >
              {money(balance[bucket], balance.currency_code)}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  )
}
