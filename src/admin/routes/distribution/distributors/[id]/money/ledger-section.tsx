import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { EmptyRow } from "../../../../../components/empty-row"
import { Section, SectionContent } from "../../../../../components/section"
import {
  type LedgerFilters,
  useExportLedger,
  useLedger,
} from "../../../../../hooks/api/money"
import { startOfDay } from "../../../../../lib/simulated-period"
import { codesOf, LedgerFields, type Narrowing } from "./ledger-fields"
import { LedgerTable } from "./ledger-table"
import type { Bucket } from "./page"

interface LedgerSectionProps {
  id: string
  bucket: Bucket | null
  currencies: string[]
  onBucket: (bucket: Bucket) => void
}

/** How a bucket came to hold what it holds, newest first. */
export function LedgerSection({ bucket, ...props }: LedgerSectionProps) {
  const { t } = useTranslation()
  return bucket ? (
    <Ledger bucket={bucket} {...props} />
  ) : (
    <Section title={t("distribution.money.ledger.title")} isLoading />
  )
}

function Ledger({
  id,
  bucket,
  currencies,
  onBucket,
}: LedgerSectionProps & { bucket: Bucket }) {
  const { t } = useTranslation()
  const [narrowing, setNarrowing] = useState<Narrowing>(EVERYTHING)
  const filters = filtersOf(bucket, narrowing)
  const ledger = useLedger(id, filters)
  const exporting = useExportLedger(id)
  const entries = ledger.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <Section
      title={t("distribution.money.ledger.title")}
      aside={
        <Button
          size="small"
          variant="secondary"
          isLoading={exporting.isPending}
          onClick={() => exporting.mutate(filters)}
        >
          {t("distribution.money.ledger.export")}
        </Button>
      }
    >
      <LedgerFields
        bucket={bucket}
        currencies={currencies}
        narrowing={narrowing}
        onBucket={onBucket}
        onNarrowing={setNarrowing}
      />
      <SectionContent
        isLoading={ledger.isPending}
        isUnreadable={ledger.isError && !ledger.data}
      >
        {entries.length === 0 ? (
          <EmptyRow text={t("distribution.money.ledger.empty")} />
        ) : (
          <LedgerTable entries={entries} currency={bucket.currency} />
        )}
      </SectionContent>
      {ledger.hasNextPage && (
        <div className="flex justify-center px-6 py-3">
          <Button
            size="small"
            variant="transparent"
            isLoading={ledger.isFetchingNextPage}
            onClick={() => void ledger.fetchNextPage()}
          >
            {t("distribution.money.ledger.older")}
          </Button>
        </div>
      )}
    </Section>
  )
}

const EVERYTHING: Narrowing = { codes: [], first: null, last: null }

/** Whole days in the merchant's own time zone, both included; of the kinds those that the bucket has. */
function filtersOf(
  { currency, account }: Bucket,
  { codes, first, last }: Narrowing
): LedgerFilters {
  return {
    currency_code: currency,
    account,
    code: codesOf(account).filter((code) => codes.includes(code)),
    from: first ? startOfDay(first, 0).toISOString() : undefined,
    until: last ? startOfDay(last, 1).toISOString() : undefined,
  }
}
