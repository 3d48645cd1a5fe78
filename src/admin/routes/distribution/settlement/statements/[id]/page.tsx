import { LayoutComposer } from "@medusajs/dashboard/components"
import { type UIMatch, useParams } from "react-router-dom"
import { Section } from "../../../../../components/section"
import { useStatement } from "../../../../../hooks/api/statements"
import { AccountSection } from "./account-section"
import { DisputesSection } from "./disputes-section"
import { HeaderSection } from "./header-section"
import { HistorySection } from "./history-section"
import { LinesSection } from "./lines-section"
import { PayoutsSection } from "./payouts-section"
import { StatementCrumb } from "./statement-crumb"

const StatementPage = () => {
  const { id = "" } = useParams()
  const { data, isError, error } = useStatement(id)
  if (isError && !data) {
    throw error
  }
  if (!data) {
    return <Section title="" isLoading />
  }
  const { statement } = data
  return (
    <LayoutComposer
      widgetsZonePrefix="distribution.statement.details"
      preferredLayoutId="core:two-column"
      data={statement}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="distribution:statement">
              <HeaderSection statement={statement} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:statement-disputes">
              <DisputesSection statement={statement} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:statement-lines">
              <LinesSection statement={statement} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="distribution:statement-account">
              <AccountSection statement={statement} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:statement-payouts">
              <PayoutsSection statement={statement} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="distribution:statement-history">
              <HistorySection id={id} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export default StatementPage

export const handle = {
  breadcrumb: (match: UIMatch) => <StatementCrumb {...match} />,
}
