import { LayoutComposer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import type { AdminCurrencySimulation } from "../../../../../api/types"
import { BarComparison } from "../../../../components/simulation/bar-comparison"
import { Section } from "../../../../components/section"
import { ChangesSection } from "./changes-section"
import { OverMarginSection } from "./over-margin-section"
import { TotalsSection } from "./totals-section"
import { useComparisons } from "./use-comparisons"

interface ResultProps {
  results: AdminCurrencySimulation[]
  /** The one of a currency that is looked at. */
  shown: AdminCurrencySimulation
  onCurrency: (currency: string) => void
}

/** What a simulation found in one currency. */
export function ResultSections({ results, shown, onCurrency }: ResultProps) {
  const { t } = useTranslation()
  const comparisons = useComparisons(shown)
  const { winners, losers } = shown.by_distributor
  return (
    <>
      <LayoutComposer.Entry id="distribution:simulation-totals">
        <TotalsSection
          currencies={results.map(({ currency_code }) => currency_code)}
          shown={shown}
          onCurrency={onCurrency}
        />
      </LayoutComposer.Entry>
      {comparisons.map(({ id, title, rows }) => (
        <LayoutComposer.Entry key={id} id={`distribution:simulation-${id}`}>
          <Section title={title}>
            <BarComparison
              caption={title}
              currency={shown.currency_code}
              rows={rows}
            />
          </Section>
        </LayoutComposer.Entry>
      ))}
      <LayoutComposer.Entry id="distribution:simulation-winners">
        <ChangesSection
          title={t("distribution.simulations.winners")}
          empty={t("distribution.simulations.noWinners")}
          currency={shown.currency_code}
          rows={winners}
        />
      </LayoutComposer.Entry>
      <LayoutComposer.Entry id="distribution:simulation-losers">
        <ChangesSection
          title={t("distribution.simulations.losers")}
          empty={t("distribution.simulations.noLosers")}
          currency={shown.currency_code}
          rows={losers}
        />
      </LayoutComposer.Entry>
      <LayoutComposer.Entry id="distribution:simulation-over-margin">
        <OverMarginSection shown={shown} />
      </LayoutComposer.Entry>
    </>
  )
}
