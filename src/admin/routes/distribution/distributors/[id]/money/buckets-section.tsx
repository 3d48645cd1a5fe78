import { ChevronRightMini } from "@medusajs/icons"
import { clx, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { Fragment } from "react"
import { useTranslation } from "react-i18next"
import type { AdminDistributor, Balance } from "../../../../../../api/types"
import { ownAccountKinds } from "../../../../../../modules/distribution/domain/movements"
import { DistributorLink } from "../../../../../components/distributor-link"
import { EmptyRow } from "../../../../../components/empty-row"
import { useBalances } from "../../../../../hooks/api/distributors"
import { useFormat } from "../../../../../hooks/use-format"
import { distributorName } from "../../../../../lib/distributor-name"
import type { Bucket } from "./page"

interface ShownBucket {
  bucket: Bucket | null
  onBucket: (bucket: Bucket) => void
}

/** Where a distributor's money is, from the sale to the payout; each bucket shows its movements. */
export function BucketsSection({
  distributor,
  ...shown
}: ShownBucket & { distributor: AdminDistributor }) {
  const { t } = useTranslation()
  const { data, isPending, isError } = useBalances(distributor.id)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <Heading>{t("distribution.money.title")}</Heading>
        <DistributorLink
          id={distributor.id}
          name={distributorName(distributor)}
          code={distributor.code}
        />
      </div>
      {isPending && <Skeleton className="m-6 h-12" />}
      {isError && !data && (
        <EmptyRow text={t("distribution.common.unreadable")} />
      )}
      {data?.balances.length === 0 && (
        <EmptyRow text={t("distribution.balances.empty")} />
      )}
      {data?.balances.map((balance) => (
        <Buckets key={balance.currency_code} balance={balance} {...shown} />
      ))}
    </Container>
  )
}

function Buckets({ balance, ...shown }: ShownBucket & { balance: Balance }) {
  return (
    <div className="flex flex-col gap-1 px-4 py-3 sm:flex-row sm:items-stretch">
      {ownAccountKinds.map((account, place) => (
        <Fragment key={account}>
          {place > 0 && (
            <ChevronRightMini className="text-ui-fg-muted hidden shrink-0 self-center sm:block" />
          )}
          <BucketButton balance={balance} account={account} {...shown} />
        </Fragment>
      ))}
    </div>
  )
}

interface BucketButtonProps extends ShownBucket {
  balance: Balance
  account: Bucket["account"]
}

function BucketButton({
  balance,
  account,
  bucket,
  onBucket,
}: BucketButtonProps) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const currency = balance.currency_code
  const isShown = bucket?.account === account && bucket.currency === currency
  return (
    <button
      type="button"
      aria-pressed={isShown}
      title={t(`distribution.money.bucketHints.${account}`)}
      onClick={() => onBucket({ currency, account })}
      className={clx(
        "hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex min-w-0 flex-1 items-center justify-between gap-x-2 rounded-lg px-3 py-2 text-left outline-none sm:flex-col sm:items-start sm:justify-start",
        isShown && "bg-ui-bg-base-pressed"
      )}
    >
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t(`distribution.money.buckets.${account}`)}
      </Text>
      <Text
        size="small"
        weight={account === "available" ? "plus" : "regular"}
        className={clx(
          "tabular-nums",
          balance[account] < 0 && "text-ui-fg-error"
        )}
      >
        {money(balance[account], currency)}
      </Text>
    </button>
  )
}
