import { LayoutComposer } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useParams } from "react-router-dom"
import type { AccountKind } from "../../../../../../api/types"
import { crumb } from "../../../../../components/crumb"
import { Section } from "../../../../../components/section"
import {
  useBalances,
  useDistributor,
} from "../../../../../hooks/api/distributors"
import { useCurrencies } from "../../../../../hooks/api/names"
import { AdjustmentsSection } from "./adjustments-section"
import { BucketsSection } from "./buckets-section"
import { LedgerSection } from "./ledger-section"
import { StatementsSection } from "./statements-section"

/** A bucket of one currency. */
export interface Bucket {
  currency: string
  account: AccountKind
}

/** What a distributor's money does: where it is, how it came there, and what was booked by hand. */
const MoneyPage = () => {
  const { id = "" } = useParams()
  const { data, isError, error } = useDistributor(id)
  const shown = useShownBucket(id)
  if (isError && !data) {
    throw error
  }
  if (!data) {
    return <Section title="" isLoading />
  }
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.distributor_money.details"
      preferredLayoutId="core:two-column"
      data={data.distributor}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="distribution:money-buckets">
              <BucketsSection distributor={data.distributor} {...shown} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:money-ledger">
              <LedgerSection id={id} {...shown} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:money-adjustments">
              <AdjustmentsSection id={id} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <LayoutComposer.Entry id="distribution:money-statements">
            <StatementsSection distributor={data.distributor} />
          </LayoutComposer.Entry>
        ),
      }}
    />
  )
}

/** The bucket whose movements are shown: at first what is available in the first currency. */
function useShownBucket(id: string) {
  const [chosen, setChosen] = useState<Bucket | null>(null)
  const { data } = useBalances(id)
  const { data: sold = [] } = useCurrencies()
  const held = (data?.balances ?? []).map(({ currency_code }) => currency_code)
  const currencies = [...new Set([...held, ...sold])]
  const first = currencies[0]
  const bucket =
    chosen ??
    (data && first ? { currency: first, account: "available" as const } : null)
  return { bucket, currencies, onBucket: setChosen }
}

export default MoneyPage

export const handle = { breadcrumb: crumb("distribution.money.title") }
