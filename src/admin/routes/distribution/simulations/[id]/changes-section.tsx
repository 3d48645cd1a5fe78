import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminSimulatedDistributor } from "../../../../../api/types"
import { DistributorLink } from "../../../../components/distributor-link"
import { EmptyRow } from "../../../../components/empty-row"
import { Section } from "../../../../components/section"
import { useFormat } from "../../../../hooks/use-format"

interface ChangesProps {
  title: string
  empty: string
  currency: string
  rows: AdminSimulatedDistributor[]
}

/** For whom the simulated terms change most. */
export function ChangesSection({ title, empty, currency, rows }: ChangesProps) {
  const { t } = useTranslation()
  const { money, signedMoney } = useFormat()
  if (rows.length === 0) {
    return (
      <Section title={title}>
        <EmptyRow text={empty} />
      </Section>
    )
  }
  return (
    <Section title={title}>
      <Table aria-label={title}>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("distribution.fields.name")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("distribution.simulations.paid")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("distribution.simulations.simulated")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("distribution.simulations.change")}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map(({ distributor, paid, simulated, change }) => (
            <Table.Row key={distributor.id}>
              <Table.Cell>
                <DistributorLink {...distributor} />
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {money(paid, currency)}
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {money(simulated, currency)}
              </Table.Cell>
              <Table.Cell className="text-ui-fg-base text-right tabular-nums">
                {signedMoney(change, currency)}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </Section>
  )
}
